package org.autoreproduce.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** How the window looks. */
public enum Theme {
    LIGHT, DARK;

    /** The address of its style sheet. */
    public String styleSheet() {
        return this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet();
    }

    /** Its colours for canvases. */
    public Palette palette() {
        return this == LIGHT ? Palette.light() : Palette.dark();
    }
}
