package org.autoreproduce.report;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of the program, whatever became of it.
 *
 * @param run      four digits
 * @param phase    probe, smoke, capped, full, tests, or tests on stubs, which should be red
 * @param seeds    ascending
 * @param commit   what it ran, shortened; null for a tree that was never committed
 * @param counts   whether verdicts use it
 * @param outcome  finished, crashed, stopped…, in plain words
 * @param wall     from start to end; null while it runs
 * @param enforced the limits that were really held
 * @param waived   the limits that were asked for and could not be held
 * @param sandbox  what it ran in, in words
 */
public record RunEntry(String run, String phase, List<Integer> seeds, @Nullable String commit, boolean counts,
        String outcome, @Nullable Duration wall, List<String> enforced, List<String> waived, String sandbox) {
    /** Copies the lists. */
    public RunEntry {
        seeds = List.copyOf(seeds);
        enforced = List.copyOf(enforced);
        waived = List.copyOf(waived);
    }
}
