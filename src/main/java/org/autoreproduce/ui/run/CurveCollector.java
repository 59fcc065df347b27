package org.autoreproduce.ui.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.autoreproduce.run.MetricLine;
import org.autoreproduce.ui.run.Curve.Point;
import org.jspecify.annotations.Nullable;

/** Makes curves of a run's metrics lines as they come. For one thread. */
final class CurveCollector {
    private final String run;
    private final Map<CurveKey, Growing> curves = new LinkedHashMap<>();
    private boolean changed;

    CurveCollector(String run) {
        this.run = run;
    }

    /** Takes a line; one that belongs to a claim is no curve. */
    void add(MetricLine line) {
        if (line.claim() == null) {
            curves.computeIfAbsent(new CurveKey(run, line.name(), line.dataset(), line.split(), line.seed()),
                    _ -> new Growing()).add(line);
            changed = true;
        }
    }

    /** Whether something came since this was asked last. */
    boolean changed() {
        boolean now = changed;
        changed = false;
        return now;
    }

    /** As they stand now, in the order in which they began. */
    List<Curve> curves() {
        List<Curve> made = new ArrayList<>();
        curves.forEach((key, growing) -> made.add(growing.curve(key)));
        return List.copyOf(made);
    }

    private static final class Growing {
        private final List<Point> points = new ArrayList<>();
        private boolean ascending = true;
        private int total;
        private int infinite;
        private @Nullable Double firstAt;

        void add(MetricLine line) {
            total++;
            double x = line.step() == null ? total : line.step();
            double y = line.value() == null ? Double.NaN : line.value().doubleValue();
            if (!Double.isFinite(y)) {
                infinite++;
                firstAt = firstAt == null ? Double.valueOf(x) : firstAt;
                return;
            }
            ascending &= points.isEmpty() || points.getLast().x() <= x;
            points.add(new Point(x, y));
        }

        Curve curve(CurveKey key) {
            if (!ascending) {
                points.sort(Comparator.comparingDouble(Point::x));
                ascending = true;
            }
            return new Curve(key, Thinning.of(points, Thinning.MOST), total, infinite, firstAt);
        }
    }
}
