package org.autoreproduce.ui.editor;

import java.util.Optional;
import java.util.function.IntPredicate;

/** Finds the bracket that belongs to another. Stateless. */
final class Brackets {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    /** Farther away no screen shows both. */
    static final int FARTHEST = 6_000;

    /** Two places, in characters from 0. */
    record Pair(int one, int other) {}

    /**
     * The pair of which one stands before the caret, or else behind it.
     *
     * @param prose tells whether a place is in a string or comment, where brackets are mere text
     */
    Optional<Pair> at(CharSequence text, int caret, IntPredicate prose) {
        return partner(text, caret - 1, prose).or(() -> partner(text, caret, prose));
    }

    private static Optional<Pair> partner(CharSequence text, int at, IntPredicate prose) {
        if (at < 0 || at >= text.length() || prose.test(at)) {
            return Optional.empty();
        }
        char own = text.charAt(at);
        int kind = Math.max(OPENING.indexOf(own), CLOSING.indexOf(own));
        if (kind < 0) {
            return Optional.empty();
        }
        int step = OPENING.charAt(kind) == own ? 1 : -1;
        int depth = 0;
        for (int i = at; i >= 0 && i < text.length() && Math.abs(i - at) <= FARTHEST; i += step) {
            char c = text.charAt(i);
            if ((c == OPENING.charAt(kind) || c == CLOSING.charAt(kind)) && !prose.test(i)) {
                depth += c == own ? 1 : -1;
                if (depth == 0) {
                    return Optional.of(new Pair(at, i));
                }
            }
        }
        return Optional.empty();
    }
}
