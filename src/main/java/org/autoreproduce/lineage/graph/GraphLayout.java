package org.autoreproduce.lineage.graph;

import java.util.List;

/**
 * Where every work is drawn.
 *
 * @param spots  by the works' indexes
 * @param bands  the rows of dots, from above
 * @param bounds around everything
 */
public record GraphLayout(List<Spot> spots, List<Band> bands, Rect bounds) {
    /** Copies the lists. */
    public GraphLayout {
        spots = List.copyOf(spots);
        bands = List.copyOf(bands);
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

        Spot at(double otherX, double otherY) {
            return new Spot(node, card, otherX, otherY, width, height);
        }
    }

    /**
     * Works of about the same age.
     *
     * @param from  the oldest year in it; 0 where none is known
     * @param to    the newest year in it
     * @param y     of its middle
     * @param count how many
     */
    public record Band(int from, int to, double y, int count) {}
}
