package org.autoreproduce.ui.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.run.Curve.Point;
import org.jspecify.annotations.Nullable;

/** Which curves of which runs are shown. Needs no toolkit. */
final class CurvesModel {
    private static final int AT_FIRST = 3;
    /** Of all lines together: a chart lays out every point anew at every change, which takes some 5 ms for a thousand. */
    private static final int MOST_DRAWN = 3_000;
    private static final int LEAST = 100;

    private final ReadOnlyListWrapper<KnownRun> runs = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyListWrapper<String> names = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ObservableSet<String> chosenRuns = FXCollections.observableSet(new TreeSet<>());
    private final ObservableSet<String> chosenNames = FXCollections.observableSet(new TreeSet<>());
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Drawn>> drawn = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> remarks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Sentence> problem = new ReadOnlyObjectWrapper<>();
    private final Map<String, List<Curve>> curves = new HashMap<>();
    private boolean chosenByHand;

    /**
     * A line of the chart.
     *
     * @param label  what it is, as far as it differs from the others
     * @param points as they are drawn: of a logarithmic scale the powers of ten
     */
    record Drawn(CurveKey key, String label, List<Point> points) {
        Drawn {
            points = List.copyOf(points);
        }
    }

    CurvesModel() {
        logarithmic.subscribe(_ -> draw());
        chosenNames.addListener((SetChangeListener<String>) _ -> draw());
    }

    /** The runs that may have curves, the newest first. */
    ReadOnlyListProperty<KnownRun> runs() {
        return runs.getReadOnlyProperty();
    }

    /** The names of metrics in the chosen runs, sorted. */
    ReadOnlyListProperty<String> names() {
        return names.getReadOnlyProperty();
    }

    /** The runs whose curves are wanted. */
    ObservableSet<String> chosenRuns() {
        return chosenRuns;
    }

    /** The metrics that are wanted. */
    ObservableSet<String> chosenNames() {
        return chosenNames;
    }

    BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** What is to be drawn. */
    ReadOnlyObjectProperty<List<Drawn>> drawnProperty() {
        return drawn.getReadOnlyProperty();
    }

    /** What the chart cannot show, in words: values that are no numbers, or not above 0 on a logarithmic scale. */
    ReadOnlyObjectProperty<List<String>> remarksProperty() {
        return remarks.getReadOnlyProperty();
    }

    /** Why curves cannot be read; null where they can. */
    ReadOnlyObjectProperty<@Nullable Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Other runs are there. Unless the user chose some, those of the newest program are looked at: one for each seed. */
    void show(List<KnownRun> known) {
        List<KnownRun> now = known.stream().filter(KnownRun::program).toList().reversed();
        if (!now.equals(runs)) {
            runs.setAll(now);
        }
        if (!chosenByHand) {
            choose(newest(now));
        }
    }

    /** The user wants these runs from now on, also when newer ones come. */
    void chooseByHand(Set<String> wanted) {
        chosenByHand = true;
        choose(wanted);
    }

    /** The newest runs are looked at again. */
    void followNewest() {
        chosenByHand = false;
        choose(newest(runs));
    }

    /** The curves of a run, as far as they are known now. */
    void curves(String run, List<Curve> now) {
        problem.set(null);
        if (chosenRuns.contains(run)) {
            curves.put(run, now);
            named();
            draw();
        }
    }

    void failed(Sentence why) {
        problem.set(why);
    }

    /** The point that is drawn nearest to a place, both measured as shares of the chart. */
    Optional<Near> nearest(double x, double y, double width, double height) {
        @Nullable
        Near best = null;
        double least = Double.MAX_VALUE;
        for (Drawn line : drawn.get()) {
            for (Point point : line.points()) {
                double across = (point.x() - x) / width;
                double up = (point.y() - y) / height;
                double far = across * across + up * up;
                if (far < least) {
                    least = far;
                    best = new Near(line, point);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** A point and the line it belongs to. */
    record Near(Drawn line, Point point) {}

    /** A drawn height as the number that was measured. */
    double measured(Point point) {
        return logarithmic.get() ? Math.pow(10, point.y()) : point.y();
    }

    private static Set<String> newest(List<KnownRun> newestFirst) {
        Set<String> found = new TreeSet<>();
        for (KnownRun run : newestFirst) {
            if (!same(run, newestFirst.getFirst())) {
                break;
            }
            found.add(run.run());
        }
        return found;
    }

    private static boolean same(KnownRun a, KnownRun b) {
        return a.record() != null && b.record() != null && a.record().commit().equals(b.record().commit())
                && a.record().phase() == b.record().phase();
    }

    private void choose(Set<String> wanted) {
        if (!wanted.equals(chosenRuns)) {
            curves.keySet().retainAll(wanted);
            chosenRuns.retainAll(wanted);
            chosenRuns.addAll(wanted);
            named();
            draw();
        }
    }

    private void named() {
        List<String> now = curves.values().stream().flatMap(List::stream).map(curve -> curve.key().name()).distinct()
                .sorted().toList();
        if (!now.equals(names)) {
            boolean first = names.isEmpty();
            names.setAll(now);
            if (first || chosenNames.stream().noneMatch(now::contains)) {
                now.stream().limit(AT_FIRST).forEach(chosenNames::add);
            }
        }
    }

    private void draw() {
        List<Curve> wanted = curves.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream()).filter(curve -> chosenNames.contains(curve.key().name()))
                .toList();
        int most = Math.max(LEAST, MOST_DRAWN / Math.max(1, wanted.size()));
        List<Drawn> lines = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Curve curve : wanted) {
            String label = label(curve.key(), wanted);
            List<Point> points = logarithmic.get() ? powers(curve.points()) : curve.points();
            lines.add(new Drawn(curve.key(), label, Thinning.of(points, most)));
            if (curve.infinite() > 0) {
                words.add(Words.of("ui.curves.infinite", label, curve.infinite(),
                        number(Objects.requireNonNullElse(curve.firstAt(), 0.0))));
            }
            if (points.size() < curve.points().size()) {
                words.add(Words.of("ui.curves.not-positive", label, curve.points().size() - points.size()));
            }
        }
        drawn.set(lines);
        remarks.set(words);
    }

    private static List<Point> powers(List<Point> points) {
        return points.stream().filter(point -> point.y() > 0)
                .map(point -> new Point(point.x(), Math.log10(point.y()))).toList();
    }

    /** The name, and of the rest what tells this curve from the others. */
    private static String label(CurveKey key, List<Curve> all) {
        List<String> parts = new ArrayList<>(List.of(key.name()));
        if (differ(all, CurveKey::dataset)) {
            parts.add(String.valueOf(key.dataset()));
        }
        if (differ(all, CurveKey::split)) {
            parts.add(String.valueOf(key.split()));
        }
        if (key.seed() != null) {
            parts.add(Words.of("ui.curves.seed", key.seed()));
        }
        boolean again = all.stream().map(Curve::key).anyMatch(other -> !other.run().equals(key.run())
                && other.name().equals(key.name()) && Objects.equals(other.seed(), key.seed()));
        if (again) {
            parts.add(Words.of("ui.curves.run", key.run()));
        }
        return String.join(" · ", parts);
    }

    private static boolean differ(List<Curve> all, java.util.function.Function<CurveKey, @Nullable String> part) {
        return all.stream().map(curve -> Optional.ofNullable(part.apply(curve.key()))).distinct().count() > 1;
    }

    /** A number as people read it: whole where it is whole, else with four digits that count. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return Long.toString((long) value);
        }
        return new java.math.BigDecimal(value).round(new java.math.MathContext(4)).stripTrailingZeros().toString();
    }
}
