package org.autoreproduce.report.compare;

/**
 * A file of the program that is not the same in the first variant and another.
 *
 * @param variant the other one, from 1
 * @param path    relative, forward slashes
 * @param where   which of the two has it
 * @param changed lines that were put in or taken out
 * @param diff    unified, from the first variant to the other
 */
public record FileDifference(int variant, String path, Where where, int changed, String diff) {
    /** Which of the two programs has a file. */
    public enum Where {
        FIRST, OTHER, BOTH
    }
}
