package org.autoreproduce.ui.kit;

import java.util.Locale;
import javafx.scene.control.Label;

/** A word on a coloured ground: a state at a glance, and never by colour alone. */
public final class Chip extends Label {
    /** What colour means. */
    public enum Mood {
        QUIET, ACTIVE, GOOD, WARNING, BAD
    }

    /** What a chip says and how. */
    public record Look(String words, Mood mood) {}

    /** A chip that looks so. */
    public Chip(Look look) {
        getStyleClass().add("kit-chip");
        look(look);
    }

    /** Looks otherwise. */
    public void look(Look look) {
        setText(look.words());
        getStyleClass().removeIf(style -> style.startsWith("kit-chip-"));
        getStyleClass().add("kit-chip-" + look.mood().name().toLowerCase(Locale.ROOT));
    }
}
