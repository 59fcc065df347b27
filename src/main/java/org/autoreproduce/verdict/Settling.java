package org.autoreproduce.verdict;

/**
 * Whether more seeds would settle an inconclusive claim, if mean and deviation stayed as they are.
 *
 * @param seeds how many in all; 0 where none would
 */
public record Settling(int seeds) {
    /** No number of seeds would. */
    public static final Settling NONE = new Settling(0);
}
