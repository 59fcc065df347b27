package org.autoreproduce.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.autoreproduce.run.MetricLine;
import org.autoreproduce.run.Phase;
import org.autoreproduce.ui.run.Curve.Point;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Metrics lines become curves, long ones are thinned out, and the model says what cannot be drawn. */
class CurvesTest {
    private final CurvesModel model = new CurvesModel();

    @Test
    void aLongCurveKeepsItsEndsAndItsPeaks() {
        List<Point> all = new ArrayList<>(
                IntStream.range(0, 100_000).mapToObj(i -> new Point(i, Math.sin(i))).toList());
        all.set(54_321, new Point(54_321, 900));
        all.set(54_322, new Point(54_322, -900));
        List<Point> kept = Thinning.of(all, Thinning.MOST);
        assertThat(kept).hasSizeLessThanOrEqualTo(Thinning.MOST).contains(all.get(54_321), all.get(54_322));
        assertThat(kept.getFirst()).isEqualTo(all.getFirst());
        assertThat(kept.getLast()).isEqualTo(all.getLast());
        assertThat(kept).isSortedAccordingTo(java.util.Comparator.comparingDouble(Point::x));
        assertThat(Thinning.of(all.subList(0, 2_000), 2_000)).hasSize(2_000);
    }

    @Test
    void aLineOfAClaimIsNoCurve() {
        CurveCollector collector = new CurveCollector("0001");
        collector.add(new MetricLine(1, "C1", "F1", BigDecimal.ONE, null, null, null, 0, 1L, null, null));
        assertThat(collector.changed()).isFalse();
        assertThat(collector.curves()).isEmpty();
    }

    @Test
    void valuesThatAreNoNumbersAreCountedAndLinesWithoutStepAreNumbered() {
        CurveCollector collector = new CurveCollector("0001");
        collector.add(line("loss", 0, null, "3"));
        collector.add(line("loss", 0, null, null));
        collector.add(line("loss", 0, null, "1"));
        Curve curve = collector.curves().getFirst();
        assertThat(curve.points()).containsExactly(new Point(1, 3), new Point(3, 1));
        assertThat(curve.total()).isEqualTo(3);
        assertThat(curve.infinite()).isEqualTo(1);
        assertThat(curve.firstAt()).isEqualTo(2.0);
    }

    @Test
    void theSeedsOfTheNewestProgramAreChosenUntilTheUserDoes() {
        KnownRun old = run("0001", "a", 0);
        KnownRun first = run("0002", "b", 0);
        KnownRun second = run("0003", "b", 1);
        model.show(List.of(old, first, second));
        assertThat(model.chosenRuns()).containsExactly("0002", "0003");
        model.chooseByHand(Set.of("0001"));
        model.show(List.of(old, first, second, run("0004", "c", 0)));
        assertThat(model.chosenRuns()).containsExactly("0001");
        model.followNewest();
        assertThat(model.chosenRuns()).containsExactly("0004");
    }

    @Test
    void linesAreCalledByWhatTellsThemApart() {
        model.show(List.of(run("0002", "b", 0), run("0003", "b", 1)));
        model.curves("0002", curves("0002", line("loss", 0, 1L, "2"), line("loss", 0, 2L, "1")));
        model.curves("0003", curves("0003", line("loss", 1, 1L, "2")));
        assertThat(model.names()).containsExactly("loss");
        assertThat(model.drawnProperty().get()).extracting(CurvesModel.Drawn::label).containsExactly("loss · seed 0",
                "loss · seed 1");
        model.chosenNames().clear();
        assertThat(model.drawnProperty().get()).isEmpty();
    }

    @Test
    void aLogarithmicScaleTellsWhatHasNoPlaceOnIt() {
        model.show(List.of(run("0002", "b", 0)));
        model.curves("0002", curves("0002", line("loss", 0, 1L, "100"), line("loss", 0, 2L, "0"),
                line("loss", 0, 3L, null)));
        assertThat(model.remarksProperty().get()).singleElement().asString().contains("step 3");
        model.logarithmicProperty().set(true);
        assertThat(model.drawnProperty().get().getFirst().points()).containsExactly(new Point(1, 2));
        assertThat(model.measured(new Point(1, 2))).isEqualTo(100);
        assertThat(model.remarksProperty().get()).hasSize(2);
    }

    @Test
    void manyLongLinesShareWhatAChartCanDrawInTime() {
        model.show(List.of(run("0002", "b", 0), run("0003", "b", 1)));
        MetricLine[] lines = IntStream.range(0, 10_000).mapToObj(i -> line("loss", 0, (long) i, "1" + i))
                .toArray(MetricLine[]::new);
        model.curves("0002", curves("0002", lines));
        assertThat(model.drawnProperty().get().getFirst().points()).hasSize(2_000);
        model.curves("0003", curves("0003", lines));
        assertThat(model.drawnProperty().get()).allMatch(drawn -> drawn.points().size() <= 1_500);
    }

    @Test
    void theNearestPointIsMeasuredByTheChart() {
        model.show(List.of(run("0002", "b", 0)));
        model.curves("0002", curves("0002", line("loss", 0, 0L, "0"), line("loss", 0, 1000L, "1")));
        assertThat(model.nearest(600, 0.9, 1000, 1).orElseThrow().point()).isEqualTo(new Point(1000, 1));
        assertThat(model.nearest(300, 0.1, 1000, 1).orElseThrow().point()).isEqualTo(new Point(0, 0));
    }

    @Test
    void aRunThatIsNotChosenAnyMoreDrawsNothing() {
        model.show(List.of(run("0002", "b", 0)));
        model.chooseByHand(Set.of());
        model.curves("0002", curves("0002", line("loss", 0, 0L, "1")));
        assertThat(model.drawnProperty().get()).isEmpty();
    }

    private static List<Curve> curves(String run, MetricLine... lines) {
        CurveCollector collector = new CurveCollector(run);
        List.of(lines).forEach(collector::add);
        return collector.curves();
    }

    private static MetricLine line(String name, int seed, @Nullable Long step, @Nullable String value) {
        return new MetricLine(1, null, name, value == null ? null : new BigDecimal(value), null, null, null, seed,
                step, null, null);
    }

    private static KnownRun run(String number, String tree, int seed) {
        return Runs.ended(Path.of("runs", number), Phase.FULL, tree, seed);
    }
}
