package org.autoreproduce.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.ui.kit.Choosers;
import org.autoreproduce.ui.kit.Words;

/** The sheet of a comparison: which projects, and under them what is told of them. */
final class ComparingSheet extends VBox {
    /** More columns nobody reads. */
    static final int MOST = 3;
    private static final double GAP = 12;

    private final FlowPane choices = new FlowPane(GAP, GAP / 2);
    private final Label words = new Label();
    private final StackPane content = new StackPane();
    private final List<CheckBox> boxes = new ArrayList<>();
    private final Consumer<List<Path>> chosen;

    /**
     * @param chosen told which other projects are to be compared, whenever that changes
     * @param close  told that nobody wants to look any longer
     */
    ComparingSheet(Choosers choosers, Consumer<List<Path>> chosen, Runnable close) {
        super(GAP);
        this.chosen = chosen;
        setId("compare-sheet");
        getStyleClass().addAll("close-question", "compare-sheet");
        Label title = new Label(Words.of("ui.compare.title"));
        title.getStyleClass().add("title-4");
        words.setWrapText(true);
        Button other = new Button(Words.of("ui.compare.other"));
        other.setId("compare-other");
        other.setOnAction(_ -> choosers.folder(Words.of("ui.compare.other")).ifPresent(this::add));
        choices.getChildren().add(other);
        choices.setAlignment(Pos.CENTER_LEFT);
        Button done = new Button(Words.of("ui.compare.close"));
        done.setId("compare-close");
        done.setCancelButton(true);
        done.setOnAction(_ -> close.run());
        VBox.setVgrow(content, Priority.ALWAYS);
        content.setPrefSize(1080, 360);
        getChildren().addAll(title, words, choices, content, new HBox(done));
    }

    /** Offers these projects, the first of them chosen. */
    void offer(List<ProjectFolder> others) {
        others.forEach(folder -> box(folder.root()));
        boxes.stream().findFirst().ifPresent(box -> box.setSelected(true));
        tell();
    }

    /** Says something above the comparison. */
    void say(String text) {
        words.setText(text);
        words.setManaged(!text.isEmpty());
    }

    /** Shows this below. */
    void show(Node node) {
        content.getChildren().setAll(node);
    }

    private void add(Path folder) {
        CheckBox box = boxes.stream().filter(one -> folder.equals(one.getUserData())).findFirst()
                .orElseGet(() -> box(folder));
        box.setSelected(true);
        tell();
    }

    private CheckBox box(Path folder) {
        CheckBox box = new CheckBox(String.valueOf(folder.getFileName()));
        box.setUserData(folder);
        box.setTooltip(new Tooltip(folder.toString()));
        box.setOnAction(_ -> tell());
        boxes.add(box);
        choices.getChildren().add(choices.getChildren().size() - 1, box);
        return box;
    }

    private void tell() {
        List<Path> wanted = boxes.stream().filter(CheckBox::isSelected).map(box -> (Path) box.getUserData()).toList();
        boxes.forEach(box -> box.setDisable(!box.isSelected() && wanted.size() >= MOST));
        chosen.accept(wanted);
    }
}
