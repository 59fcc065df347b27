package org.autoreproduce.report;

import java.util.List;

/**
 * A cited work of the lineage.
 *
 * @param id       as W1
 * @param why      why it was chosen, Markdown
 * @param state    found, not found, official code
 * @param snippets what was taken from it
 * @param withheld its files that no model saw, each with the reason
 */
public record WorkEntry(String id, String title, String why, String state, List<Snippet> snippets,
        List<String> withheld) {
    /** Copies the lists. */
    public WorkEntry {
        snippets = List.copyOf(snippets);
        withheld = List.copyOf(withheld);
    }

    /**
     * Lines that answered a question.
     *
     * @param id    as S4
     * @param place file and lines
     * @param note  what they show
     * @param text  the lines
     */
    public record Snippet(String id, String place, String note, String text) {}
}
