package org.autoreproduce.ui.paper;

import java.util.Locale;

/** What marks tell of the text under them; each can be shown or not. */
public enum Layer {
    /** Printed numbers that are to be reproduced. */
    CLAIMS,
    /** What the paper leaves open where it stands. */
    OPEN,
    /** Passages that requirements and assumptions rest on. */
    PASSAGES,
    /** Where other works are cited. */
    MENTIONS;

    /** The last part of its keys of words and of its style class. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
