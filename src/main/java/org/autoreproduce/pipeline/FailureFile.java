package org.autoreproduce.pipeline;

import org.autoreproduce.run.Phase;

/**
 * What a run told that has to be mended in the code: run/failure.json, which the experiment stage reads.
 *
 * @param tree   hash of the code that failed; another failure is thereby another file
 * @param reason the reduced failure, for the model
 */
public record FailureFile(int schema, String tree, Phase phase, int seed, String reason) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;
}
