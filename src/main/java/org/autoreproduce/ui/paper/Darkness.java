package org.autoreproduce.ui.paper;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.autoreproduce.ui.kit.Theme;

/**
 * Whether pages are dark. With the light theme they are white as paper until the user turns them; with the dark theme they
 * are as he last wanted them with it.
 */
final class Darkness {
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final ObservableValue<Theme> theme;
    private final Subscription following;
    private boolean chosen;

    Darkness(ObservableValue<Theme> theme) {
        this.theme = theme;
        following = theme.subscribe(this::follow);
        dark.addListener((_, _, now) -> {
            if (theme.getValue() == Theme.DARK) {
                chosen = now;
            }
        });
    }

    /** How the pages are; the user may set it. */
    BooleanProperty darkProperty() {
        return dark;
    }

    /** What the user wants with the dark theme. */
    boolean chosen() {
        return chosen;
    }

    /** What he wanted with it last. */
    void restore(boolean wanted) {
        chosen = wanted;
        follow();
    }

    private void follow() {
        dark.set(chosen && theme.getValue() == Theme.DARK);
    }

    void close() {
        following.unsubscribe();
    }
}
