package org.autoreproduce.ui.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.autoreproduce.run.Exit;
import org.autoreproduce.run.Outcome;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Chip;
import org.autoreproduce.ui.kit.ChipColumn;
import org.autoreproduce.ui.kit.DenseTable;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.TextColumn;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.run.RunsModel.Metric;
import org.autoreproduce.ui.run.RunsModel.Row;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The table of runs, and beside it what is known of the chosen one. */
final class RunsView extends StackPane {
    private final RunsModel model;
    private final Consumer<Row> stop;
    private final Consumer<Row> open;
    private final BooleanExpression readOnly;
    private final DenseTable<Row> table = new DenseTable<>("runs", "ui.runs.empty");
    private final VBox strip = new VBox();
    private final Label problem = new Label();

    RunsView(RunsModel model, Consumer<Row> chosen, Consumer<Row> stop, Consumer<Row> open,
            BooleanExpression readOnly) {
        this.model = model;
        this.stop = stop;
        this.open = open;
        this.readOnly = readOnly;
        getStylesheets().add(Objects.requireNonNull(RunsView.class.getResource("run.css")).toExternalForm());
        setMinSize(0, 0);
        columns();
        table.onChosen(chosen);
        strip.getStyleClass().add("run-strip");
        strip.setId("run-strip");
        problem.setWrapText(true);
        problem.getStyleClass().add("run-problem");
        ScrollPane scroll = new ScrollPane(strip);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("run-scroll");
        SplitPane split = new SplitPane(table, scroll);
        split.setDividerPositions(0.62);
        getChildren().add(split);
        model.rows().subscribe(this::rows);
        model.chosenProperty().subscribe(_ -> detail());
        model.metricProperty().subscribe(_ -> detail());
        rows();
    }

    /** Shows that this run is looked at. */
    void choose(Row row) {
        table.choose(one -> one.run().equals(row.run()));
    }

    /** Tells what went wrong, in the strip. */
    void tell(Sentence why) {
        problem.setText(why.words());
        detail();
    }

    private void rows() {
        table.show(model.rows(), Row::run);
    }

    private void columns() {
        table.getColumns().add(new TextColumn<>("ui.runs.run", 60, Row::run));
        table.getColumns().add(new TextColumn<>("ui.runs.phase", 120, Row::phase));
        table.getColumns().add(new TextColumn<>("ui.runs.seeds", 60, RunsView::seeds));
        table.getColumns().add(new ChipColumn<>("ui.runs.outcome", 210, RunsView::state));
        table.getColumns().add(new TextColumn<>("ui.runs.counts", 70,
                row -> row.entry() != null && row.entry().counts() ? Words.of("ui.yes") : ""));
        table.getColumns().add(new TextColumn<>("ui.runs.wall", 80, RunsView::wall));
    }

    private static String seeds(Row row) {
        return row.entry() == null
                ? ""
                : row.entry().seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String wall(Row row) {
        return row.entry() == null || row.entry().wall() == null
                ? ""
                : Words.of("ui.runs.seconds", BigDecimal.valueOf(row.entry().wall().toMillis(), 3)
                        .setScale(1, RoundingMode.HALF_UP));
    }

    private static Chip.Look state(Row row) {
        Exit exit = row.known() == null ? null : row.known().exit();
        Outcome outcome = exit == null ? null : exit.outcome();
        Chip.Mood mood = row.running() ? Chip.Mood.ACTIVE : switch (outcome) {
            case OK -> Chip.Mood.GOOD;
            case STOPPED -> Chip.Mood.QUIET;
            case TIME_LIMIT, MEMORY_LIMIT, DISK_LIMIT -> Chip.Mood.WARNING;
            case FAILED, STALLED, DIVERGED, LOST, NOT_STARTED -> Chip.Mood.BAD;
            case null -> Chip.Mood.QUIET;
        };
        return new Chip.Look(row.outcome(), mood);
    }

    private void detail() {
        strip.getChildren().clear();
        @Nullable
        Row row = model.chosenProperty().get();
        if (row == null) {
            Label none = new Label(Words.of("ui.runs.choose"));
            none.setWrapText(true);
            none.getStyleClass().add("run-muted");
            strip.getChildren().add(none);
            return;
        }
        strip.getChildren().add(head(row));
        if (!problem.getText().isEmpty()) {
            strip.getChildren().add(problem);
        }
        Metric metric = model.metricProperty().get();
        if (metric != null) {
            strip.getChildren().add(line(metric));
        }
        GridPane facts = new GridPane();
        facts.getStyleClass().add("run-facts");
        for (RunFacts.Fact fact : RunFacts.of(row)) {
            Label name = new Label(fact.name());
            name.getStyleClass().add("run-muted");
            name.setMinWidth(Label.USE_PREF_SIZE);
            Label value = new Label(fact.value());
            value.setWrapText(true);
            GridPane.setHgrow(value, Priority.ALWAYS);
            facts.addRow(facts.getRowCount(), name, value);
        }
        strip.getChildren().add(facts);
    }

    private HBox head(Row row) {
        Label title = new Label(row.known() == null ? row.run() : row.known().words());
        title.getStyleClass().add("run-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button folder = new Button(Words.of("ui.runs.open"), new Icon(Feather.FOLDER));
        folder.setId("run-open");
        folder.getStyleClass().add("small");
        folder.setOnAction(_ -> open.accept(row));
        Button end = new Button(Words.of("ui.runs.stop"), new Icon(Feather.SQUARE));
        end.setId("run-stop");
        end.getStyleClass().add("small");
        end.setVisible(row.running());
        end.setManaged(row.running());
        end.disableProperty().bind(readOnly);
        end.setOnAction(_ -> {
            problem.setText("");
            stop.accept(row);
        });
        HBox head = new HBox(title, end, folder);
        head.getStyleClass().add("run-head");
        return head;
    }

    private static VBox line(Metric metric) {
        Label name = new Label(Words.of("ui.runs.metric", metric.line()));
        name.getStyleClass().add("run-muted");
        TextField text = new TextField(metric.text() == null ? Words.of("ui.runs.metric-gone") : metric.text());
        text.setId("run-metric");
        text.setEditable(false);
        text.getStyleClass().add("run-raw");
        text.setAccessibleText(name.getText());
        return new VBox(name, text);
    }
}
