package org.autoreproduce.ui.run;

import org.jspecify.annotations.Nullable;

/**
 * A line of the console.
 *
 * @param run whose it is; null for what the session tells
 */
record ConsoleLine(Kind kind, @Nullable String run, String text) {
    /** Where a line comes from. */
    enum Kind {
        /** What happened in the session. */
        EVENT,
        /** A run's lines begin, or end. */
        RUN, OUT, ERR
    }

    /** What a program wrote, as a terminal would leave it: colours are dropped, and of a line written over the last. */
    static ConsoleLine written(Kind kind, String run, String text) {
        String plain = text.replaceAll("\\u001b\\[[0-9;?]*[A-Za-z]", "").replaceAll("\\r+$", "");
        return new ConsoleLine(kind, run, plain.substring(plain.lastIndexOf('\r') + 1).replace("\t", "    "));
    }
}
