package org.autoreproduce.ui.paper.correct;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.correction.Corrected;
import org.autoreproduce.paper.correction.Correction;
import org.autoreproduce.paper.correction.Spot;
import org.autoreproduce.ui.kit.Chip;
import org.autoreproduce.ui.kit.Words;

/** All corrections of a paper, the newest first: what was read, what is to stand there, and a way back. */
final class CorrectionRows {
    private static final int LONGEST = 160;

    private final CorrectModel model;
    private final Corrected paper;
    private final Consumer<Block> go;

    CorrectionRows(CorrectModel model, Corrected paper, Consumer<Block> go) {
        this.model = model;
        this.paper = paper;
        this.go = go;
    }

    List<Node> rows() {
        return paper.places().reversed().stream().map(this::row).toList();
    }

    private Node row(Corrected.Place place) {
        Correction correction = place.correction();
        Label what = new Label(KindWords.of(correction));
        what.getStyleClass().add("correct-kind");
        what.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button undo = new Button(Words.of(place.lost() ? "ui.paper.text.forget" : "ui.paper.text.undo"));
        undo.getStyleClass().addAll("small", "flat");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setOnAction(_ -> model.undo(List.of(correction)));
        undo.visibleProperty().bind(model.editableProperty());
        HBox head = new HBox(what, space);
        head.getStyleClass().add("correct-head");
        if (place.lost()) {
            Chip chip = new Chip(new Chip.Look(Words.of("ui.paper.text.chip.lost"), Chip.Mood.WARNING));
            chip.setMinWidth(Region.USE_PREF_SIZE);
            head.getChildren().add(chip);
        }
        head.getChildren().add(undo);
        VBox row = new VBox(head);
        row.getStyleClass().add("correct-card");
        words(row, correction.words(), "correct-old");
        words(row, after(correction), "correct-new");
        row.setOnMouseClicked(_ -> block(place.spot()));
        return row;
    }

    private void block(Spot spot) {
        switch (spot) {
            case Spot.InBlock in -> go.accept(paper.extracted().blocks().get(in.block()));
            case Spot.InCell in ->
                go.accept(paper.extracted().blocks().get(paper.extracted().tables().get(in.table()).block()));
            case Spot.Everywhere _,Spot.Lost _ -> {
                // there is nowhere to go
            }
        }
    }

    private static String after(Correction correction) {
        return switch (correction) {
            case Correction.Text text -> text.text();
            case Correction.CellText cell -> cell.text();
            case Correction.Entry entry -> EntryForm.words(entry.fields());
            case Correction.Header header -> EntryForm.words(header.fields());
            case Correction.Kind _,Correction.Omission _ -> "";
        };
    }

    private static void words(VBox row, String text, String style) {
        if (!text.isBlank()) {
            Label label = new Label(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
            label.setWrapText(true);
            label.setTextOverrun(OverrunStyle.ELLIPSIS);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.getStyleClass().add(style);
            row.getChildren().add(label);
        }
    }
}
