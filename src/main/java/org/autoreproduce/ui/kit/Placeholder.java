package org.autoreproduce.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Stands in a pane that has nothing to show: why, and what can be done about it. */
public final class Placeholder extends VBox {
    private static final double SPACING = 10;

    private Placeholder(Node symbol, String words) {
        super(SPACING);
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("kit-placeholder-words");
        getStyleClass().add("kit-placeholder");
        setAlignment(Pos.CENTER);
        getChildren().addAll(symbol, label);
        setAccessibleText(words);
    }

    /** Nothing is there yet. */
    public static Placeholder empty(Feather symbol, String words) {
        return new Placeholder(new Icon(symbol), words);
    }

    /** Something is coming. */
    public static Placeholder loading(String words) {
        ProgressIndicator turning = new ProgressIndicator();
        turning.getStyleClass().add("kit-turning");
        return new Placeholder(turning, words);
    }

    /** Something went wrong; the words say what, and what to do. */
    public static Placeholder problem(String words) {
        Placeholder made = new Placeholder(new Icon(Feather.ALERT_TRIANGLE), words);
        made.getStyleClass().add("kit-problem");
        return made;
    }

    /** With a button that does something about it. */
    public Placeholder with(String words, Runnable action) {
        Button button = new Button(words);
        button.setOnAction(_ -> action.run());
        getChildren().add(button);
        return this;
    }
}
