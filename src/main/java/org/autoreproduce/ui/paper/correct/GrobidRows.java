package org.autoreproduce.ui.paper.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.correction.Corrected;
import org.autoreproduce.paper.correction.Correction;
import org.autoreproduce.paper.correction.EntryFields;
import org.autoreproduce.paper.correction.HeaderFields;
import org.autoreproduce.paper.grobid.Comparison;
import org.autoreproduce.paper.grobid.GrobidFile;
import org.autoreproduce.ui.kit.Words;

/** Our reading of title and references beside GROBID's, where they differ; either can be chosen, one by one or all. */
final class GrobidRows {
    private final CorrectModel model;
    private final Corrected paper;
    private final GrobidFile theirs;
    private final Comparison comparison;
    private final Consumer<Block> go;

    GrobidRows(CorrectModel model, Corrected paper, GrobidFile theirs, Consumer<Block> go) {
        this.model = model;
        this.paper = paper;
        this.theirs = theirs;
        this.comparison = new Comparison(paper.extracted(), theirs);
        this.go = go;
    }

    List<Node> rows() {
        List<Node> rows = new ArrayList<>();
        List<Comparison.Pair> other = comparison.pairs().stream().filter(Comparison.Pair::differs).toList();
        rows.add(head(other.size()));
        if (comparison.headerDiffers()) {
            rows.add(row(Words.of("ui.paper.grobid.header"), EntryForm.words(HeaderFields.of(paper.extracted())),
                    EntryForm.words(theirs.header()), comparison.takeHeader()));
        }
        for (Comparison.Pair pair : other) {
            Node row = row(Words.of("ui.paper.grobid.entry", number(pair)),
                    EntryForm.words(EntryFields.of(pair.ours())), EntryForm.words(pair.theirs().fields()),
                    comparison.take(pair));
            row.setOnMouseClicked(_ -> go.accept(paper.extracted().blocks().get(pair.ours().block())));
            rows.add(row);
        }
        return rows;
    }

    private static String number(Comparison.Pair pair) {
        return Objects.requireNonNullElse(pair.ours().label(), Integer.toString(pair.ours().number()));
    }

    private Node head(int other) {
        Label words = new Label(Words.of("ui.paper.grobid.count", comparison.pairs().size(),
                paper.extracted().references().size(), other));
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button all = new Button(Words.of("ui.paper.grobid.all"));
        all.getStyleClass().add("small");
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setOnAction(_ -> model.correctAll(comparison::takeAll));
        all.setDisable(other == 0 && !comparison.headerDiffers());
        all.visibleProperty().bind(model.editableProperty());
        HBox head = new HBox(8, words, all);
        head.getStyleClass().add("correct-card");
        return head;
    }

    private Node row(String name, String ours, String other, Correction take) {
        Label title = new Label(name);
        title.getStyleClass().add("correct-kind");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        boolean taken = paper.corrections().corrections().contains(take);
        Button button = new Button(Words.of(taken ? "ui.paper.grobid.keep" : "ui.paper.grobid.take"));
        button.getStyleClass().addAll("small", "flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            if (taken) {
                model.undo(List.of(take));
            } else {
                model.correct(take);
            }
        });
        button.visibleProperty().bind(model.editableProperty());
        HBox head = new HBox(title, space, button);
        head.getStyleClass().add("correct-head");
        VBox row = new VBox(head, reading("ui.paper.grobid.ours", ours, !taken),
                reading("ui.paper.grobid.theirs", other, taken));
        row.getStyleClass().add("correct-card");
        return row;
    }

    private static Node reading(String key, String words, boolean used) {
        Label who = new Label(Words.of(key));
        who.setMinWidth(56);
        who.getStyleClass().add("correct-fields");
        Label text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().add(used ? "correct-new" : "correct-old");
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(6, who, text);
    }
}
