package org.autoreproduce.ui.verdict;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** The end of a form: what is wrong with it, and the buttons Add and Cancel. */
final class FormEnd extends VBox {
    /**
     * Of a form.
     *
     * @param name what the parts' ids begin with
     */
    FormEnd(ObservableValue<@Nullable Sentence> problem, String name, Runnable add, Runnable cancel) {
        Label words = new Label();
        words.setId(name + "-problem");
        words.setWrapText(true);
        words.getStyleClass().add("verdict-problem");
        words.managedProperty().bind(words.visibleProperty());
        problem.subscribe(why -> {
            words.setText(why == null ? "" : why.words());
            words.setVisible(why != null);
        });
        Button yes = new Button(Words.of("ui.claim.add"));
        yes.setId(name + "-save");
        yes.getStyleClass().addAll("small", "accent");
        yes.setDefaultButton(false);
        yes.setOnAction(_ -> add.run());
        Button no = new Button(Words.of("ui.claim.cancel"));
        no.setId(name + "-cancel");
        no.getStyleClass().add("small");
        no.setOnAction(_ -> cancel.run());
        HBox buttons = new HBox(yes, no);
        buttons.getStyleClass().add("verdict-buttons");
        getStyleClass().add("verdict-end");
        getChildren().addAll(words, buttons);
    }

    /** Escape cancels; Enter in a field of one line adds, and in any other with Ctrl. */
    static void keys(Node form, Runnable add, Runnable cancel) {
        form.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean enter = event.getCode() == KeyCode.ENTER;
            if (event.getCode() == KeyCode.ESCAPE) {
                cancel.run();
                event.consume();
            } else if (enter && (event.isShortcutDown() || event.getTarget() instanceof TextField)) {
                add.run();
                event.consume();
            }
        });
    }
}
