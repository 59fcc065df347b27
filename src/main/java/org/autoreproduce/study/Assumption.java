package org.autoreproduce.study;

import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A value that the paper does not state and the program needs, and where it was taken from.
 *
 * @param question  the open question it answers; null where none was written down
 * @param statement what is assumed, in a sentence
 * @param configKey its key in config.yaml
 * @param value     as it stands there
 * @param source    what kind of thing speaks for it
 * @param where     the lines or the passage; null for defaults and judgement
 * @param snippet   the snippet it rests on; null where it rests on none
 * @param why       the reason
 * @param decidedBy "code agent" or the user
 */
public record Assumption(Id id, @Nullable Id question, String statement, String configKey, String value, Source source,
        @Nullable Anchor where, @Nullable Id snippet, String why, String decidedBy) {

    /** What an assumption rests on, strongest first. */
    public enum Source {
        /** Said elsewhere in the paper, or following from it. */
        PAPER,
        /** Lines of a cited work. */
        ANCESTOR,
        /** What the library does when nothing is said. */
        FRAMEWORK,
        /** Nothing but the usual practice of the field. */
        JUDGEMENT,
        /** A person said so. */
        HUMAN
    }
}
