package org.autoreproduce.pipeline;

import java.util.List;
import org.autoreproduce.run.Outcome;
import org.autoreproduce.run.Phase;

/**
 * The runs that the run stage made of the current code, in order: run/runs.json. What they measured lies in their
 * folders.
 */
public record RunsFile(int schema, String tree, List<Entry> runs) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the list. */
    public RunsFile {
        runs = List.copyOf(runs);
    }

    /** One run: its number, what it did, for which seed, how it ended. */
    public record Entry(String run, Phase phase, int seed, Outcome outcome) {}
}
