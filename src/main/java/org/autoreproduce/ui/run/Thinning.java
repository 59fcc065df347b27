package org.autoreproduce.ui.run;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.ui.run.Curve.Point;

/** Leaves so many points of a long curve as a screen can show: of each stretch the lowest and the highest, so no peak is lost. */
final class Thinning {
    /** The most points of a line that are kept for the screen. */
    static final int MOST = 2_000;

    private Thinning() {}

    /**
     * The same curve with fewer points, first and last included.
     *
     * @param most how many at most, 4 or more
     */
    static List<Point> of(List<Point> points, int most) {
        if (points.size() <= most) {
            return List.copyOf(points);
        }
        List<Point> kept = new ArrayList<>(most);
        int inner = points.size() - 2;
        int stretches = (most - 2) / 2;
        kept.add(points.getFirst());
        for (int i = 0; i < stretches; i++) {
            int from = 1 + (int) ((long) inner * i / stretches);
            int to = 1 + (int) ((long) inner * (i + 1) / stretches);
            int low = from;
            int high = from;
            for (int at = from + 1; at < to; at++) {
                low = points.get(at).y() < points.get(low).y() ? at : low;
                high = points.get(at).y() > points.get(high).y() ? at : high;
            }
            kept.add(points.get(Math.min(low, high)));
            if (low != high) {
                kept.add(points.get(Math.max(low, high)));
            }
        }
        kept.add(points.getLast());
        return List.copyOf(kept);
    }
}
