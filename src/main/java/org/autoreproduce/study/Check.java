package org.autoreproduce.study;

import org.autoreproduce.evidence.Id;
import org.jspecify.annotations.Nullable;

/**
 * The research agent's judgement of one requirement against the code.
 *
 * @param note what is right or wrong, in a sentence
 * @param file where it is met or broken; null where it is missing
 * @param from first line, from 1; 0 without a file
 * @param to   last line; 0 without a file
 */
public record Check(Id requirement, Outcome outcome, String note, @Nullable String file, int from, int to) {

    /** What the agent found. */
    public enum Outcome {
        MET, WRONG, MISSING
    }
}
