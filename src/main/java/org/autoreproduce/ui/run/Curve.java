package org.autoreproduce.ui.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number over the steps of a run.
 *
 * @param points    thinned out to at most {@link Thinning#MOST}, ascending
 * @param total     how many were measured
 * @param infinite  how many of these were no finite number
 * @param firstAt   the step of the first that was not; null where all were finite
 */
record Curve(CurveKey key, List<Point> points, int total, int infinite, @Nullable Double firstAt) {
    Curve {
        points = List.copyOf(points);
    }

    /** One value; x is the step, or the count from 1 where the program names none. */
    record Point(double x, double y) {}
}
