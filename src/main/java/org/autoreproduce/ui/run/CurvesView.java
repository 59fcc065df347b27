package org.autoreproduce.ui.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.autoreproduce.ui.kit.Placeholder;
import org.autoreproduce.ui.kit.Words;
import org.kordamp.ikonli.feather.Feather;

/** The chart with its choices above and what it cannot show below. */
final class CurvesView extends BorderPane {
    private final CurvesModel model;
    private final CurveChart chart;
    private final StackPane middle = new StackPane();
    private final Label remarks = new Label();
    private final Label point = new Label();

    CurvesView(CurvesModel model) {
        this.model = model;
        this.chart = new CurveChart(model, point::setText);
        setId("curves");
        getStyleClass().add("curves");
        getStylesheets().add(Objects.requireNonNull(CurvesView.class.getResource("run.css")).toExternalForm());
        setMinSize(0, 0);
        setTop(bar());
        setCenter(middle);
        remarks.setWrapText(true);
        remarks.setId("curves-remarks");
        remarks.getStyleClass().add("curves-remarks");
        remarks.managedProperty().bind(remarks.visibleProperty());
        setBottom(remarks);
        model.remarksProperty().subscribe(this::remark);
        model.drawnProperty().subscribe(_ -> show());
        model.problemProperty().subscribe(_ -> show());
        model.runs().subscribe(this::show);
    }

    private Node bar() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        point.getStyleClass().add("curves-point");
        point.setId("curves-point");
        CheckBox scale = new CheckBox(Words.of("ui.curves.log"));
        scale.setId("curves-log");
        scale.selectedProperty().bindBidirectional(model.logarithmicProperty());
        HBox bar = new HBox(new MetricsMenu(), new RunsMenu(), scale, spring, point);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("run-bar");
        return bar;
    }

    private void remark(List<String> words) {
        remarks.setText(String.join("\n", words.subList(0, Math.min(3, words.size())))
                + (words.size() > 3 ? "\n" + Words.of("ui.curves.more", words.size() - 3) : ""));
        remarks.setVisible(!words.isEmpty());
    }

    private void show() {
        var problem = model.problemProperty().get();
        boolean points = model.drawnProperty().get().stream().anyMatch(line -> !line.points().isEmpty());
        Node now = chart;
        if (problem != null) {
            now = Placeholder.problem(problem.words());
        } else if (model.runs().isEmpty()) {
            now = Placeholder.empty(Feather.ACTIVITY, Words.of("ui.curves.no-runs"));
        } else if (model.names().isEmpty()) {
            now = Placeholder.empty(Feather.ACTIVITY, Words.of("ui.curves.none", model.chosenRuns().isEmpty()
                    ? Words.of("ui.curves.none-newest")
                    : Words.of("ui.curves.none-chosen", String.join(", ", model.chosenRuns()))));
        } else if (!points) {
            now = Placeholder.empty(Feather.ACTIVITY, Words.of("ui.curves.choose"));
        }
        middle.getChildren().setAll(now);
    }

    /** Which metrics are drawn. */
    private final class MetricsMenu extends MenuButton {
        private final Map<String, CheckMenuItem> items = new HashMap<>();

        MetricsMenu() {
            setId("curves-metrics");
            setMnemonicParsing(false);
            getStyleClass().add("small");
            model.names().subscribe(this::fill);
            model.chosenNames().subscribe(this::check);
            fill();
        }

        private void fill() {
            items.clear();
            for (String name : model.names()) {
                CheckMenuItem item = new CheckMenuItem(name);
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> {
                    if (item.isSelected()) {
                        model.chosenNames().add(name);
                    } else {
                        model.chosenNames().remove(name);
                    }
                });
                items.put(name, item);
            }
            getItems().setAll(model.names().stream().<MenuItem>map(items::get).toList());
            setDisable(model.names().isEmpty());
            check();
        }

        private void check() {
            items.forEach((name, item) -> item.setSelected(model.chosenNames().contains(name)));
            List<String> shown = model.names().stream().filter(model.chosenNames()::contains).toList();
            setText(shown.isEmpty()
                    ? Words.of("ui.curves.metrics")
                    : Words.of("ui.curves.metrics-chosen", String.join(", ", shown)));
        }
    }

    /** Whose curves are drawn. */
    private final class RunsMenu extends MenuButton {
        RunsMenu() {
            setId("curves-runs");
            setMnemonicParsing(false);
            getStyleClass().add("small");
            model.runs().subscribe(this::fill);
            model.chosenRuns().subscribe(this::fill);
        }

        private void fill() {
            MenuItem newest = new MenuItem(Words.of("ui.curves.newest"));
            newest.setOnAction(_ -> model.followNewest());
            getItems().setAll(newest, new SeparatorMenuItem());
            for (KnownRun run : model.runs()) {
                CheckMenuItem item = new CheckMenuItem(run.words());
                item.setMnemonicParsing(false);
                item.setSelected(model.chosenRuns().contains(run.run()));
                item.setOnAction(_ -> {
                    TreeSet<String> wanted = new TreeSet<>(model.chosenRuns());
                    if (!wanted.remove(run.run())) {
                        wanted.add(run.run());
                    }
                    model.chooseByHand(wanted);
                });
                getItems().add(item);
            }
            setDisable(model.runs().isEmpty());
            setText(model.chosenRuns().isEmpty()
                    ? Words.of("ui.curves.runs")
                    : Words.of("ui.curves.runs-chosen", String.join(", ", model.chosenRuns())));
        }
    }
}
