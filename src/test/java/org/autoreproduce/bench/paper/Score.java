package org.autoreproduce.bench.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was expected, found, and found rightly.
 *
 * @param expected things that are there
 * @param found    things that were reported
 * @param right    things that were reported and are there
 */
record Score(int expected, int found, int right) {
    static final Score NONE = new Score(0, 0, 0);

    /** Compares two lists in which the order does not matter but each thing counts as often as it stands there. */
    static <T> Score of(List<T> expected, List<T> found) {
        List<T> left = new ArrayList<>(expected);
        int right = (int) found.stream().filter(left::remove).count();
        return new Score(expected.size(), found.size(), right);
    }

    Score plus(Score other) {
        return new Score(expected + other.expected, found + other.found, right + other.right);
    }

    /** Share of the found that is right; 1 where nothing was found. */
    double precision() {
        return found == 0 ? 1 : right / (double) found;
    }

    /** Share of the expected that was found; 1 where nothing was expected. */
    double recall() {
        return expected == 0 ? 1 : right / (double) expected;
    }

    double f1() {
        return expected + found == 0 ? 1 : 2.0 * right / (expected + found);
    }

    /** "P .952 R .961 F1 .956 (of 250)". */
    String words() {
        return String.format(Locale.ROOT, "P %.3f  R %.3f  F1 %.3f  (%d right of %d, %d found)", precision(), recall(),
                f1(), right, expected, found);
    }
}
