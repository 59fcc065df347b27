package org.autoreproduce.llm.wire;

import org.autoreproduce.llm.Usage;
import org.jspecify.annotations.Nullable;

/**
 * What an event of a stream says.
 *
 * @param token  whether it brings some of the reply or of the thoughts before it
 * @param finish why the reply ended; null where it goes on
 * @param usage  tokens counted so far, 0 where the event does not tell; null where it tells none
 */
public record Heard(boolean token, @Nullable Finish finish, @Nullable Usage usage) {
    /** A sign of life and no more. */
    public static final Heard LIFE = new Heard(false, null, null);

    /** Why a reply ended. */
    public enum Finish {
        /** All was said. */
        WHOLE,
        /** The limit of its length was reached. */
        CUT_SHORT,
        /** The server withholds it. */
        FILTERED
    }
}
