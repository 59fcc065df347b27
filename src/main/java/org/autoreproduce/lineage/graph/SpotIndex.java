package org.autoreproduce.lineage.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.autoreproduce.lineage.graph.GraphLayout.Spot;

/** Finds what is drawn at a place without looking at all: a grid of cells, each knowing the spots in it. Immutable. */
public final class SpotIndex {
    private static final double CELL = 128;

    private final Map<Long, List<Spot>> cells = new HashMap<>();
    private final List<Spot> all;
    private final Rect bounds;

    /** Of all spots of a layout. */
    public SpotIndex(GraphLayout layout) {
        this.all = layout.spots();
        this.bounds = layout.bounds();
        for (Spot spot : layout.spots()) {
            Rect rect = spot.rect();
            for (int column = cell(rect.x()); column <= cell(rect.x() + rect.width()); column++) {
                for (int row = cell(rect.y()); row <= cell(rect.y() + rect.height()); row++) {
                    cells.computeIfAbsent(key(column, row), _ -> new ArrayList<>()).add(spot);
                }
            }
        }
    }

    /** All that is wholly or partly in the rectangle, each once. */
    public List<Spot> in(Rect rect) {
        if (rect.contains(bounds.x(), bounds.y())
                && rect.contains(bounds.x() + bounds.width(), bounds.y() + bounds.height())) {
            return all;
        }
        Set<Integer> seen = new HashSet<>();
        List<Spot> found = new ArrayList<>();
        int lastColumn = cell(Math.min(rect.x() + rect.width(), bounds.x() + bounds.width()));
        int lastRow = cell(Math.min(rect.y() + rect.height(), bounds.y() + bounds.height()));
        for (int column = cell(Math.max(rect.x(), bounds.x())); column <= lastColumn; column++) {
            for (int row = cell(Math.max(rect.y(), bounds.y())); row <= lastRow; row++) {
                for (Spot spot : cells.getOrDefault(key(column, row), List.of())) {
                    if (spot.rect().meets(rect) && seen.add(spot.node())) {
                        found.add(spot);
                    }
                }
            }
        }
        return found;
    }

    /** What is drawn at the point, or nearest to it and not further away than the slack. */
    public Optional<Spot> at(double x, double y, double slack) {
        Spot best = null;
        double least = Double.MAX_VALUE;
        for (Spot spot : in(new Rect(x, y, 0, 0).grown(slack))) {
            double distance = distance(spot.rect(), x, y);
            if (distance <= slack && distance < least) {
                least = distance;
                best = spot;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double distance(Rect rect, double x, double y) {
        double dx = Math.max(0, Math.max(rect.x() - x, x - rect.x() - rect.width()));
        double dy = Math.max(0, Math.max(rect.y() - y, y - rect.y() - rect.height()));
        return Math.hypot(dx, dy);
    }

    private static int cell(double place) {
        return (int) Math.floor(place / CELL);
    }

    private static long key(int column, int row) {
        return ((long) column << 32) ^ (row & 0xffffffffL);
    }
}
