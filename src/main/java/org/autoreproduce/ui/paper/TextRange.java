package org.autoreproduce.ui.paper;

/**
 * A stretch of the paper's text.
 *
 * @param from before its first character
 * @param to   after its last character; not before from
 */
record TextRange(TextSpot from, TextSpot to) {
    /** Between two places in any order. */
    static TextRange between(TextSpot a, TextSpot b) {
        return a.compareTo(b) <= 0 ? new TextRange(a, b) : new TextRange(b, a);
    }

    boolean empty() {
        return from.equals(to);
    }

    /** The smallest range around both. */
    TextRange union(TextRange other) {
        return new TextRange(from.compareTo(other.from) <= 0 ? from : other.from,
                to.compareTo(other.to) >= 0 ? to : other.to);
    }
}
