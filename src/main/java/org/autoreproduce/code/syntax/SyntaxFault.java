package org.autoreproduce.code.syntax;

import java.util.Comparator;

/**
 * A file that cannot be read.
 *
 * @param path    of the file
 * @param line    from 1; 0 where it is about the whole file
 * @param message what the parser says, without paths
 */
public record SyntaxFault(String path, int line, String message) implements Comparable<SyntaxFault> {
    /** As a model is told: {@code model.py:12: invalid syntax}. */
    public String words() {
        return path + ":" + line + ": " + message;
    }

    @Override
    public int compareTo(SyntaxFault other) {
        return Comparator.comparing(SyntaxFault::path).thenComparingInt(SyntaxFault::line)
                .thenComparing(SyntaxFault::message).compare(this, other);
    }
}
