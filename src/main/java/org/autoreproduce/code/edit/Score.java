package org.autoreproduce.code.edit;

import java.util.Comparator;

/**
 * How far a draft came. More tests passed wins; among equals, more requirements met.
 *
 * @param testsPassed     counted tests only, from 0
 * @param requirementsMet requirements that the research agent or a green test calls met, from 0
 */
public record Score(int testsPassed, int requirementsMet) implements Comparable<Score> {
    /** Before anything ran. */
    public static final Score NONE = new Score(0, 0);

    @Override
    public int compareTo(Score other) {
        return Comparator.comparingInt(Score::testsPassed).thenComparingInt(Score::requirementsMet).compare(this,
                other);
    }
}
