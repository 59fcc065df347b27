package org.autoreproduce.ui.paper.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.correction.Corrected;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** The text of the page that is read, block by block, or all corrections of the paper. */
public final class CorrectSide extends VBox {
    private final CorrectModel model;
    private final ObservableIntegerValue page;
    private final Consumer<Block> go;
    private final ToggleButton text = new ToggleButton();
    private final ToggleButton all = new ToggleButton();
    private final ToggleButton grobid = new ToggleButton(Words.of("ui.paper.grobid"));
    private final Button ask = new Button(Words.of("ui.paper.grobid.ask"));
    private final Label remark = new Label();
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final List<BlockCard> cards = new ArrayList<>();
    private boolean late;
    private String filled = "";

    /**
     * Beside these pages.
     *
     * @param page the one that is read, from 1; 0 for none
     * @param go   brings a block, as it was read, into view on its page
     */
    public CorrectSide(CorrectModel model, ObservableIntegerValue page, Consumer<Block> go) {
        this.model = model;
        this.page = page;
        this.go = go;
        getStyleClass().add("correct-side");
        getStylesheets().add(Objects.requireNonNull(CorrectSide.class.getResource("correct.css")).toExternalForm());
        ToggleGroup group = new ToggleGroup();
        text.setToggleGroup(group);
        all.setToggleGroup(group);
        text.setSelected(true);
        text.getStyleClass().add("left-pill");
        all.getStyleClass().add("right-pill");
        grobid.setToggleGroup(group);
        grobid.getStyleClass().add("right-pill");
        grobid.setId("correct-grobid");
        grobid.managedProperty().bind(grobid.visibleProperty());
        ask.getStyleClass().add("small");
        ask.managedProperty().bind(ask.visibleProperty());
        ask.setOnAction(_ -> {
            Runnable asking = model.askProperty().get();
            if (asking != null) {
                ask.setDisable(true);
                asking.run();
            }
        });
        all.setId("correct-all");
        HBox choice = new HBox(text, all, grobid);
        choice.getStyleClass().add("correct-choice");
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        remark.getStyleClass().add("correct-remark");
        remark.managedProperty().bind(remark.visibleProperty());
        list.getStyleClass().add("correct-list");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(choice, remark, ask, scroll);
        VBox.setMargin(ask, new Insets(0, 10, 8, 10));
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true); // one of the two is always shown
            }
            fill();
        });
        page.subscribe(this::fill);
        model.grobidProperty().subscribe(this::fill);
        model.askProperty().subscribe(this::fill);
        model.paperProperty().subscribe(this::fill);
        model.editableProperty().subscribe(this::fill);
        model.pointedProperty().subscribe(_ -> cards.forEach(BlockCard::light));
        model.chosenProperty().subscribe(block -> {
            cards.forEach(BlockCard::light);
            reveal(block);
        });
    }

    /** While something is typed, nothing else comes in its place. */
    private void fill() {
        late = cards.stream().anyMatch(BlockCard::typing);
        if (late) {
            return;
        }
        Optional<Corrected> paper = model.paperProperty().get();
        int count = paper.map(known -> known.corrections().corrections().size()).orElse(0);
        text.setText(Words.of("ui.paper.text.page", Math.max(1, page.get())));
        all.setText(Words.of("ui.paper.text.all", count));
        boolean askable = model.askProperty().get() != null && model.editableProperty().get();
        grobid.setVisible(askable || model.grobidProperty().get().isPresent());
        all.getStyleClass().remove(grobid.isVisible() ? "right-pill" : "center-pill");
        if (!all.getStyleClass().contains(grobid.isVisible() ? "center-pill" : "right-pill")) {
            all.getStyleClass().add(grobid.isVisible() ? "center-pill" : "right-pill");
        }
        ask.setVisible(askable && grobid.isSelected());
        ask.setDisable(false);
        cards.clear();
        List<Node> shown = new ArrayList<>();
        if (all.isSelected()) {
            paper.ifPresent(known -> shown.addAll(new CorrectionRows(model, known, go).rows()));
        } else if (grobid.isSelected()) {
            paper.ifPresent(known -> model.grobidProperty().get()
                    .ifPresent(read -> shown.addAll(new GrobidRows(model, known, read, go).rows())));
        } else {
            for (Block block : model.blocks(page.get())) {
                cards.add(new BlockCard(model, block, () -> go.accept(block), this::typed));
            }
            shown.addAll(cards);
        }
        list.getChildren().setAll(shown);
        String place = all.isSelected() + " " + grobid.isSelected() + (text.isSelected() ? page.get() : "");
        if (!place.equals(filled)) {
            scroll.setVvalue(0);
            filled = place;
        }
        remark(paper, shown.isEmpty());
    }

    private void typed() {
        if (late) {
            fill();
        }
    }

    private void remark(Optional<Corrected> paper, boolean empty) {
        int lost = paper.map(known -> known.lost().size()).orElse(0);
        String words;
        if (paper.isEmpty()) {
            words = Words.of("ui.paper.text.reading");
        } else if (lost > 0) {
            words = Words.of("ui.paper.text.lost", lost);
        } else if (empty) {
            words = Words.of(grobid.isSelected()
                    ? "ui.paper.grobid.none"
                    : all.isSelected() ? "ui.paper.text.no-corrections" : "ui.paper.text.no-blocks");
        } else {
            words = model.editableProperty().get() ? "" : Words.of("ui.paper.text.read-only");
        }
        remark.setText(words);
        remark.setVisible(!words.isEmpty());
        remark.getStyleClass().remove("correct-lost");
        if (lost > 0) {
            remark.getStyleClass().add("correct-lost");
        }
    }

    private void reveal(@Nullable Block block) {
        if (block == null || !text.isSelected()) {
            return;
        }
        cards.stream().filter(card -> card.block().equals(block)).findFirst().ifPresent(card -> {
            Bounds bounds = card.getBoundsInParent();
            double seen = scroll.getViewportBounds().getHeight();
            double top = scroll.getVvalue() * Math.max(0, list.getHeight() - seen);
            if (bounds.getMinY() < top || bounds.getMaxY() > top + seen) {
                scroll.setVvalue(Math.clamp(bounds.getMinY() / Math.max(1, list.getHeight() - seen), 0, 1));
            }
        });
    }
}
