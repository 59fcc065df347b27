package org.autoreproduce.verdict;

import java.util.List;

/**
 * A full-phase run of the current commit, settings and data, with all the seeds it was to do.
 *
 * @param run four digits, as 0007
 */
public record FullRun(String run, List<SeedEnd> seeds) {
    /** Copies the list. */
    public FullRun {
        seeds = List.copyOf(seeds);
    }

    /** How one seed of it ended. */
    public record SeedEnd(int seed, Ending ending) {}

    /** How a seed's program ended. Its lines count only if it finished. */
    public enum Ending {
        /** By itself, with exit code 0. */
        FINISHED,
        /** It gave NaN and was stopped for that: a final answer, without a number. */
        NAN,
        /** A limit of time, memory or disk, or it stalled; a later run of the seed may still answer. */
        LIMIT,
        /** By itself, with another exit code. */
        CRASHED,
        /** By the user or with the machine. */
        STOPPED,
        /** Not yet. */
        RUNNING
    }
}
