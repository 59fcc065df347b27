package org.autoreproduce.verdict;

/** On which side of the paper's number ours lies. */
public enum Side {
    BETTER, WORSE
}
