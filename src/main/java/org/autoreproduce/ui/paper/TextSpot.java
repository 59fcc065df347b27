package org.autoreproduce.ui.paper;

import java.util.Comparator;

/**
 * A place between two characters of the paper.
 *
 * @param page   from 1
 * @param offset characters of the page before it
 */
record TextSpot(int page, int offset) implements Comparable<TextSpot> {
    @Override
    public int compareTo(TextSpot other) {
        return Comparator.comparingInt(TextSpot::page).thenComparingInt(TextSpot::offset).compare(this, other);
    }
}
