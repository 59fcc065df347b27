package org.autoreproduce.ui.lineage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.autoreproduce.lineage.graph.GraphLayout.Spot;

/** Where the keyboard leads from a work. */
final class Steps {
    /** Across counts more than along: what lies straight ahead comes first. */
    private static final double ASIDE = 2.5;

    private Steps() {}

    /** The next card, the paper first, then the most important; empty after the last one. From a dot, or -1, the first. */
    static Optional<Integer> next(Picture picture, int from, boolean back) {
        List<Integer> order = Stream.concat(Stream.of(0), picture.cards().stream()).toList();
        List<Integer> cards = back ? order.reversed() : order;
        int at = cards.indexOf(from);
        return at + 1 < cards.size() ? Optional.of(cards.get(at + 1)) : Optional.empty();
    }

    /**
     * The nearest work in that direction, dots too.
     *
     * @param dx -1, 0 or 1
     * @param dy -1, 0 or 1
     */
    static Optional<Integer> towards(Picture picture, int from, int dx, int dy) {
        Spot here = picture.layout().spots().get(from);
        return picture.layout().spots().stream().filter(spot -> spot.node() != from && ahead(here, spot, dx, dy) > 1)
                .min(Comparator.comparingDouble(spot -> ahead(here, spot, dx, dy)
                        + ASIDE * Math.abs((spot.x() - here.x()) * dy - (spot.y() - here.y()) * dx)))
                .map(Spot::node);
    }

    private static double ahead(Spot here, Spot there, int dx, int dy) {
        return (there.x() - here.x()) * dx + (there.y() - here.y()) * dy;
    }
}
