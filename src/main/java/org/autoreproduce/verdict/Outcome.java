package org.autoreproduce.verdict;

/** What became of a claim. */
public enum Outcome {
    REPRODUCED, DEVIATES, INCONCLUSIVE, NOT_ATTEMPTED
}
