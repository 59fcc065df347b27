package org.autoreproduce.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A symbol in the colour of the text around it. What it means is told by the control that carries it. */
public final class Icon extends FontIcon {
    /** A symbol of the usual size. */
    public Icon(Feather symbol) {
        super(symbol);
        getStyleClass().add("kit-icon");
    }
}
