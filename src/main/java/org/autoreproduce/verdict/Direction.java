package org.autoreproduce.verdict;

/** Which side of a metric is better. */
public enum Direction {
    HIGHER, LOWER
}
