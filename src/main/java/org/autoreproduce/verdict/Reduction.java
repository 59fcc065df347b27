package org.autoreproduce.verdict;

/** How the lines that a seed wrote for a claim become the one number. */
public enum Reduction {
    /** The line of the highest step. */
    LAST_STEP,
    /** The line of the step that was best by the binding's {@link Selection}; never by the test data. */
    BEST_ON_VALIDATION,
    /** The mean over the splits that the binding lists, one line each. */
    MEAN_OVER_SPLITS,
    /** There is but one line. */
    SINGLE
}
