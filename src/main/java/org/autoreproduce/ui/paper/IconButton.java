package org.autoreproduce.ui.paper;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Icon;
import org.kordamp.ikonli.feather.Feather;

/** A small button with a symbol, whose words are in its tooltip and read aloud. */
final class IconButton extends Button {
    IconButton(Feather symbol, String key, Runnable action) {
        super(null, new Icon(symbol));
        String words = Sentence.of(key).words();
        getStyleClass().addAll("button-icon", "flat");
        setOnAction(_ -> action.run());
        setTooltip(new Tooltip(words));
        setAccessibleText(words);
    }
}
