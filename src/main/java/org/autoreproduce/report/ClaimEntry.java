package org.autoreproduce.report;

import java.util.List;
import org.autoreproduce.verdict.Binding;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A claim, its verdict and where its numbers come from.
 *
 * @param binding null where there is none, and for an ordering
 * @param sources for each metrics line that the verdict's seeds name, the code that wrote it
 */
public record ClaimEntry(Claim claim, Verdict verdict, @Nullable Binding binding, List<Source> sources) {
    /** Copies the list. */
    public ClaimEntry {
        sources = List.copyOf(sources);
    }

    /**
     * The code that wrote a metrics line.
     *
     * @param run  four digits
     * @param line of the metrics file, from 1
     * @param file of the program, relative to its folder
     * @param at   line of that file, from 1
     * @param text that line itself; null where it cannot be shown
     */
    public record Source(String run, int line, String file, int at, @Nullable String text) {}
}
