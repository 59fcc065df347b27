package org.autoreproduce.ui.editor;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.autoreproduce.text.Sentence;

/** Asks for the number of a line. Not there until it is asked for. */
final class GoToBar extends HBox {
    private static final int COLUMNS = 6;

    private final TextField number = new TextField();
    private final Label words = new Label();
    private final IntConsumer go;
    private final Runnable leave;

    GoToBar(IntConsumer go, Runnable leave) {
        super(8);
        this.go = go;
        this.leave = leave;
        number.setId("goto-line");
        number.setPrefColumnCount(COLUMNS);
        words.setLabelFor(number);
        getStyleClass().add("code-find");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, number);
        open(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Asks for one of these lines. */
    void ask(int first, int last) {
        words.setText(Sentence.of("editor.goto", first, last).words());
        open(true);
        number.requestFocus();
        number.selectAll();
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            open(false);
            leave.run();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER) {
            if (number.getText().strip().matches("\\d{1,7}")) {
                open(false);
                go.accept(Integer.parseInt(number.getText().strip()));
            }
            key.consume();
        }
    }

    private void open(boolean now) {
        setVisible(now);
        setManaged(now);
    }
}
