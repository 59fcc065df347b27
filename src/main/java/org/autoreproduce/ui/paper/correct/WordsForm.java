package org.autoreproduce.ui.paper.correct;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.autoreproduce.ui.kit.UiThread;
import org.autoreproduce.ui.kit.Words;

/** A field for a passage's words, with buttons to keep them or not. */
final class WordsForm extends VBox {
    private static final int ROW = 42;
    private static final int MOST_ROWS = 16;

    /**
     * Begins with these words.
     *
     * @param save  told other words, never blank ones
     * @param ended told when the form is no longer needed
     */
    WordsForm(String words, Consumer<String> save, Runnable ended) {
        getStyleClass().add("correct-form");
        TextArea area = new TextArea(words);
        area.setWrapText(true);
        area.setPrefRowCount(Math.clamp(words.length() / ROW + 2, 2, MOST_ROWS));
        area.setAccessibleText(Words.of("ui.paper.text.edit"));
        Runnable keep = () -> {
            String typed = area.getText().strip();
            if (!typed.isEmpty()) {
                ended.run();
                if (!typed.equals(words)) {
                    save.accept(typed);
                }
            }
        };
        Button saving = new Button(Words.of("ui.paper.text.save"));
        saving.setDefaultButton(false);
        saving.getStyleClass().addAll("small", "accent");
        saving.setOnAction(_ -> keep.run());
        saving.disableProperty().bind(area.textProperty().map(String::isBlank));
        Button cancel = new Button(Words.of("ui.paper.text.cancel"));
        cancel.getStyleClass().add("small");
        cancel.setOnAction(_ -> ended.run());
        HBox buttons = new HBox(6, cancel, saving);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(area, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                ended.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                keep.run();
                event.consume();
            }
        });
        new UiThread().execute(area::requestFocus);
    }
}
