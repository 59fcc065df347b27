package org.autoreproduce.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.autoreproduce.ui.kit.Words;

/** Asked when the window is closed while something runs. */
final class CloseQuestion extends VBox {
    private static final double GAP = 12;

    /**
     * @param stop  end what runs, then close
     * @param leave close, and let the run go on: it is found again
     * @param stay  do not close
     */
    CloseQuestion(Runnable stop, Runnable leave, Runnable stay) {
        super(GAP);
        setId("close-question");
        Label title = new Label(Words.of("ui.close.title"));
        title.getStyleClass().add("title-4");
        Label words = new Label(Words.of("ui.close.words"));
        words.setWrapText(true);
        words.setMaxWidth(460);
        Button no = button("ui.close.stay", stay);
        no.setCancelButton(true);
        Button yes = button("ui.close.stop", stop);
        yes.getStyleClass().add("danger");
        Button later = button("ui.close.leave", leave);
        later.setDefaultButton(true);
        getChildren().addAll(title, words, new HBox(GAP, no, yes, later));
        getStyleClass().add("close-question");
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Words.of(key));
        button.setId(key.substring(key.indexOf('.') + 1).replace('.', '-'));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
