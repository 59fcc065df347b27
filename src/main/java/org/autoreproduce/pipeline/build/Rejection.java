package org.autoreproduce.pipeline.build;

import java.util.List;
import java.util.Optional;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.code.TreeDiff;

/**
 * What the user did not take of a turn.
 *
 * @param whole whether nothing of it was applied
 * @param words for the model, so that it does not propose the same again
 */
record Rejection(boolean whole, String words) {
    /** A program that was written whole is known to the model that wrote it. */
    private static final int MOST_LINES = 160;

    /**
     * Compares what was proposed with what was decided; empty where all was taken.
     *
     * @param outcome what the turn was to mend; empty where it was to mend nothing
     */
    static Optional<Rejection> of(SourceTree before, SourceTree proposed, SourceTree decided, String outcome) {
        if (decided.equals(proposed)) {
            return Optional.empty();
        }
        boolean whole = decided.equals(before);
        String words = whole
                ? "The user rejected this turn: nothing of it was applied. Do not propose the same again; find another "
                        + "way. Rejected:\n" + diff(before, proposed)
                        + (outcome.isEmpty() ? "" : "\nWhat the turn was to mend is as it was:\n" + outcome)
                : "The user changed your last turn before it was applied. What stands behind a minus is what you proposed "
                        + "and the user rejected, what stands behind a plus is there in its place. Do not propose the "
                        + "rejected lines again.\n" + diff(proposed, decided);
        return Optional.of(new Rejection(whole, words));
    }

    /** What is wrong with the program that was decided, and what the user rejected. */
    String with(String outcome) {
        return whole ? outcome : outcome + "\n\n" + words;
    }

    private static String diff(SourceTree from, SourceTree to) {
        List<String> lines = new TreeDiff().unified(from, to).lines().toList();
        String shown = String.join("\n", lines.subList(0, Math.min(MOST_LINES, lines.size()))) + "\n";
        return lines.size() <= MOST_LINES ? shown : shown + "… and " + (lines.size() - MOST_LINES) + " lines more\n";
    }
}
