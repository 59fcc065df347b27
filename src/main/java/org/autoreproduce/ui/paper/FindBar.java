package org.autoreproduce.ui.paper;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.autoreproduce.text.Sentence;
import org.kordamp.ikonli.feather.Feather;

/** The bar in which words are searched. */
final class FindBar extends HBox {
    private final PaperModel model;
    private final TextField words = new TextField();
    private final Label count = new Label();
    private final Button previous;
    private final Button next;

    /** Closes itself by that action. */
    FindBar(PaperModel model, Runnable close) {
        this.model = model;
        getStyleClass().add("paper-find");
        words.setPromptText(Sentence.of("ui.paper.find.prompt").words());
        words.setAccessibleText(Sentence.of("ui.paper.find.prompt").words());
        words.textProperty().bindBidirectional(model.search().queryProperty());
        words.setMinWidth(60);
        setHgrow(words, Priority.ALWAYS);
        count.getStyleClass().addAll("paper-quiet", "paper-count");
        previous = new IconButton(Feather.CHEVRON_UP, "ui.paper.find.previous", model.search()::previous);
        next = new IconButton(Feather.CHEVRON_DOWN, "ui.paper.find.next", model.search()::next);
        getChildren().addAll(words, count, previous, next, new IconButton(Feather.X, "ui.paper.find.close", close));
        model.search().hitsProperty().subscribe(this::tell);
        model.search().currentProperty().subscribe(() -> {
            tell();
            model.showHit();
        });
        model.textProperty().subscribe(this::tell);
        tell();
        words.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                if (event.isShiftDown()) {
                    model.search().previous();
                } else {
                    model.search().next();
                }
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
    }

    /** Ready to type. */
    void begin() {
        words.requestFocus();
        words.selectAll();
    }

    private void tell() {
        int hits = model.search().hitsProperty().get().size();
        PaperText text = model.textProperty().get();
        boolean nothing = model.search().queryProperty().get().isBlank();
        previous.setDisable(hits == 0);
        next.setDisable(hits == 0);
        Sentence said = text == null
                ? Sentence.of("ui.paper.find.reading")
                : text.empty()
                        ? Sentence.of("ui.paper.find.noText")
                        : hits == 0
                                ? Sentence.of("ui.paper.find.none")
                                : Sentence.of("ui.paper.find.count",
                                        model.search().currentProperty().get() + 1, hits);
        boolean quiet = nothing && text != null && !text.empty();
        count.setText(quiet ? "" : said.words());
    }
}
