package org.autoreproduce.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.verdict.FullRun.Ending;
import org.autoreproduce.verdict.FullRun.SeedEnd;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeedReducerTest {
    private static final Id C1 = Id.of("C1");

    private final List<Measurement> lines = new ArrayList<>();
    private final List<FullRun> runs = new ArrayList<>(List.of(Example.run("0001", List.of(0))));

    private SeedReducerTest line(@Nullable Id claim, String name, String split, @Nullable Integer step,
            @Nullable String value) {
        return line("0001", claim, name, split, step, value, null);
    }

    private SeedReducerTest line(String run, @Nullable Id claim, String name, String split, @Nullable Integer step,
            @Nullable String value, @Nullable String unit) {
        lines.add(
                new Measurement(run, lines.size() + 1, claim, name, value == null ? null : new BigDecimal(value), unit,
                        "toy", split, 0, step == null ? null : step.longValue()));
        return this;
    }

    private SeedValues reduce(Reduction reduction) {
        Selection selection = reduction == Reduction.BEST_ON_VALIDATION
                ? new Selection("val_loss", "val", Direction.LOWER)
                : null;
        List<String> splits = reduction == Reduction.MEAN_OVER_SPLITS ? List.of("fold1", "fold2") : List.of();
        return new SeedReducer(runs, lines, List.of(0)).reduce(
                new Binding(C1, "toy", "test", null, reduction, selection, splits, false, false, false, null));
    }

    private static String without(SeedValues values) {
        Sentence why = values.seeds().getFirst().without();
        return why == null ? "" : why.key();
    }

    private static String problem(SeedValues values) {
        Sentence problem = values.problem();
        return problem == null ? "" : problem.key();
    }

    @Test
    void theLastStepIsTheHighestWhereverItStands() {
        line(C1, "acc", "test", 2, "0.7").line(C1, "acc", "test", 10, "0.6").line(C1, "acc", "test", 9, "0.9");

        assertThat(reduce(Reduction.LAST_STEP).numbers()).containsExactly(new BigDecimal("0.6"));
        assertThat(reduce(Reduction.LAST_STEP).seeds().getFirst().lines()).singleElement()
                .matches(line -> line.line() == 2);
    }

    @Test
    void bestOnValidationTakesTheTestValueOfTheStepThatValidationChose() {
        line(C1, "acc", "test", 1, "0.9").line(null, "val_loss", "val", 1, "0.5");
        line(C1, "acc", "test", 2, "0.6").line(null, "val_loss", "val", 2, "0.4");
        line(C1, "acc", "test", 3, "0.8").line(null, "val_loss", "val", 3, "0.4");

        assertThat(reduce(Reduction.BEST_ON_VALIDATION).numbers()).containsExactly(new BigDecimal("0.6"));
    }

    @Test
    void aValidationLineThatNamesTheClaimGoesBeforeACurve() {
        line(C1, "acc", "test", 1, "0.9").line(C1, "acc", "test", 2, "0.6");
        line(null, "val_loss", "val", 1, "0.1").line(C1, "val_loss", "val", 1, "0.5").line(C1, "val_loss", "val", 2,
                "0.2");

        assertThat(reduce(Reduction.BEST_ON_VALIDATION).numbers()).containsExactly(new BigDecimal("0.6"));
    }

    @Test
    void aStepWithTwoValidationValuesIsAProblem() {
        line(C1, "acc", "test", 1, "0.9").line(null, "val_loss", "val", 1, "0.1").line(null, "val_loss", "val", 1,
                "0.2");

        assertThat(problem(reduce(Reduction.BEST_ON_VALIDATION))).isEqualTo("verdict.line.selections");
    }

    @Test
    void withoutAValidationValueThereIsNoNumber() {
        line(C1, "acc", "test", 1, "0.9").line(null, "val_loss", "val", 1, null);

        assertThat(without(reduce(Reduction.BEST_ON_VALIDATION))).isEqualTo("verdict.seed.noSelection");
    }

    @Test
    void noLineAtTheBestStepIsNoNumber() {
        line(C1, "acc", "test", 1, "0.9").line(null, "val_loss", "val", 2, "0.1");

        assertThat(without(reduce(Reduction.BEST_ON_VALIDATION))).isEqualTo("verdict.seed.noLineAtStep");
    }

    @Test
    void theMeanOverSplitsNeedsEachOfThemOnce() {
        line(C1, "acc", "fold1", null, "0.6").line(C1, "acc", "fold2", null, "0.9");
        assertThat(reduce(Reduction.MEAN_OVER_SPLITS).numbers()).singleElement()
                .matches(mean -> mean.compareTo(new BigDecimal("0.75")) == 0);

        lines.removeLast();
        assertThat(without(reduce(Reduction.MEAN_OVER_SPLITS))).isEqualTo("verdict.seed.noSplit");

        line(C1, "acc", "fold2", null, "0.9").line(C1, "acc", "fold2", null, "0.8");
        assertThat(problem(reduce(Reduction.MEAN_OVER_SPLITS))).isEqualTo("verdict.line.several");
    }

    @ParameterizedTest
    @EnumSource(names = {"SINGLE", "LAST_STEP"})
    void twoValuesAreAProblem(Reduction reduction) {
        line(C1, "acc", "test", 5, "0.6").line(C1, "acc", "test", 5, "0.6");

        assertThat(problem(reduce(reduction))).isEqualTo("verdict.line.several");
    }

    @Test
    void severalLinesWithoutStepsHaveNoLast() {
        line(C1, "acc", "test", 5, "0.6").line(C1, "acc", "test", null, "0.7");

        assertThat(problem(reduce(Reduction.LAST_STEP))).isEqualTo("verdict.line.noStep");
    }

    @Test
    void anotherUnitIsAnErrorAndNeverScaled() {
        line("0001", C1, "acc", "test", null, "84.2", "%");

        assertThat(reduce(Reduction.SINGLE).problem()).extracting(Sentence::words).isEqualTo(
                "line 1 of run 0001 is in the unit \"%\", the binding says \"plain number\"; nothing is converted");
    }

    @Test
    void linesOfOtherClaimsSplitsAndCurvesAreNotCounted() {
        line(Id.of("C2"), "acc", "test", null, "0.1").line(null, "acc", "test", null, "0.2")
                .line(C1, "acc", "val", null, "0.3").line(C1, "another name", "test", null, "0.4");

        assertThat(reduce(Reduction.SINGLE).numbers()).containsExactly(new BigDecimal("0.4"));
    }

    @Test
    void aWrongWordForTheSplitIsShown() {
        line(C1, "acc", "Test", null, "0.3");

        assertThat(reduce(Reduction.SINGLE).seeds().getFirst().without()).extracting(Sentence::words).asString()
                .contains("line 1 names toy, Test instead of toy, test");
    }

    @Test
    void theFirstFinishedRunOfASeedGivesItsNumber() {
        runs.clear();
        runs.addAll(List.of(new FullRun("0001", List.of(new SeedEnd(0, Ending.LIMIT))), Example.run("0002", List.of(0)),
                Example.run("0003", List.of(0))));
        for (String run : List.of("0001", "0002", "0003")) {
            line(run, C1, "acc", "test", null, "0." + run, null);
        }

        assertThat(reduce(Reduction.SINGLE).numbers()).containsExactly(new BigDecimal("0.0002"));
    }

    @Test
    void aSeedThatGaveNanIsNotTriedAway() {
        runs.clear();
        runs.addAll(List.of(new FullRun("0001", List.of(new SeedEnd(0, Ending.NAN))), Example.run("0002", List.of(0))));
        line("0002", C1, "acc", "test", null, "0.9", null);

        assertThat(without(reduce(Reduction.SINGLE))).isEqualTo("verdict.seed.nan");
    }

    @ParameterizedTest
    @EnumSource(names = "FINISHED", mode = EnumSource.Mode.EXCLUDE)
    void whatAnUnfinishedSeedWroteDoesNotCount(Ending ending) {
        runs.clear();
        runs.add(new FullRun("0001", List.of(new SeedEnd(0, ending))));
        line(C1, "acc", "test", null, "0.9");

        assertThat(reduce(Reduction.SINGLE).numbers()).isEmpty();
        assertThat(without(reduce(Reduction.SINGLE))).startsWith("verdict.seed.");
    }
}
