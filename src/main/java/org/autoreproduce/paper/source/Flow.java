package org.autoreproduce.paper.source;

import java.util.List;

/**
 * A text with its citations.
 *
 * @param text      as it will be printed
 * @param citations in order, not overlapping
 */
public record Flow(String text, List<Citation> citations) {
    /** Copies the list. */
    public Flow {
        citations = List.copyOf(citations);
    }

    /** A text that cites nothing. */
    public static Flow of(String text) {
        return new Flow(text, List.of());
    }

    /** The same after some other words. */
    public Flow after(String words) {
        return new Flow(words + text, citations.stream()
                .map(c -> new Citation(c.start() + words.length(), c.end() + words.length(), c.keys())).toList());
    }
}
