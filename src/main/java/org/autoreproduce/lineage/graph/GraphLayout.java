package org.autoreproduce.lineage.graph;

import java.util.List;

/**
 * Where every work is drawn.
 *
 * @param spots  by the works' indexes
 * @param years  the marks of the axis, from the left
 * @param bounds around everything
 */
public record GraphLayout(List<Spot> spots, List<Year> years, Rect bounds) {
    /** Copies the lists. */
    public GraphLayout {
        spots = List.copyOf(spots);
        years = List.copyOf(years);
    }

    /**
     * A work's place.
     *
     * @param card whether it is told in words; else it is a dot
     * @param x    of its middle
     * @param y    of its middle
     */
    public record Spot(int node, boolean card, double x, double y, double width, double height) {
        /** The space it takes. */
        public Rect rect() {
            return new Rect(x - width / 2, y - height / 2, width, height);
        }

        /** The same elsewhere. */
        public Spot at(double otherX, double otherY) {
            return new Spot(node, card, otherX, otherY, width, height);
        }
    }

    /**
     * A mark of the axis.
     *
     * @param year  0 for works of which no year is known
     * @param x     of its middle
     * @param width of the space that its dots have
     * @param count how many works there are
     */
    public record Year(int year, double x, double width, int count) {}
}
