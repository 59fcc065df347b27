package org.autoreproduce.verdict;

/**
 * What the best step is chosen by.
 *
 * @param name      the name of the metric in the lines of the run
 * @param split     the validation split; never the one that is judged
 * @param direction which side of it is better
 */
public record Selection(String name, String split, Direction direction) {}
