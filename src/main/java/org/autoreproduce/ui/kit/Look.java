package org.autoreproduce.ui.kit;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** How the program looks: its theme, for style sheets and canvases alike. UI thread. */
public final class Look {
    private final ObjectProperty<Theme> theme;
    private final ObservableValue<Palette> palette;

    /** Looks so from now on. */
    public Look(Theme first) {
        theme = new SimpleObjectProperty<>(first);
        palette = theme.map(Theme::palette);
        theme.subscribe(now -> Application.setUserAgentStylesheet(now.styleSheet()));
    }

    /** The theme; setting it changes every window. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Its colours for canvases. */
    public ObservableValue<Palette> palette() {
        return palette;
    }
}
