package org.autoreproduce.pipeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the user sees of a stage. */
public enum StageState {
    PENDING, RUNNING,
    /** Something only the user can give or decide. */
    WAITING,
    DONE,
    /** Done, then changed by hand. */
    EDITED,
    /** Done, but something it read has changed since. */
    STALE,
    /** Its tries are used up; the best version is kept. */
    FAILED,
    /** The user wants it left out. */
    SKIPPED;

    /** The name in files and on the screen: small letters. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether later stages may build on it. */
    public boolean finished() {
        return this == DONE || this == EDITED || this == SKIPPED;
    }
}
