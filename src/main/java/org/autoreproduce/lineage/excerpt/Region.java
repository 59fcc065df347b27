package org.autoreproduce.lineage.excerpt;

/**
 * Lines of a file.
 *
 * @param from the first, from 1
 * @param to   the last
 */
public record Region(int from, int to) {
    /** How many lines it has. */
    public int lines() {
        return to - from + 1;
    }

    /** Whether these lines are all within it. */
    public boolean holds(int first, int last) {
        return first >= from && last <= to;
    }
}
