package org.autoreproduce.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.verdict.FullRun.Ending;
import org.autoreproduce.verdict.FullRun.SeedEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueVerdictTest {

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource({"accuracy, 60.0 %, 70.1, 70.2, BETTER", "accuracy, 60.0 %, 50.1, 50.2, WORSE",
            "loss, 5.0, 1.0, 1.01, BETTER", "loss, 5.0, 9.0, 9.01, WORSE"})
    void aDeviationHasASideByTheMetricsDirection(String metric, String printed, String a, String b, Side side) {
        Verdict verdict = Example.of(metric, printed, a, b).judge();

        assertThat(verdict.outcome()).isEqualTo(Outcome.DEVIATES);
        assertThat(verdict.side()).isEqualTo(side);
    }

    @Test
    void withoutAKnownDirectionItDeviatesToNoSide() {
        Verdict verdict = Example.of("flumph index", "5.0", "9.0", "9.01").judge();

        assertThat(Example.words(verdict)).isEqualTo("deviates");
    }

    @Test
    void saysHowManySeedsWouldSettleIt() {
        Verdict verdict = Example.of("accuracy", "73 %", "71.2", "72.3", "70.1").judge();

        assertThat(verdict.settling()).isEqualTo(new Settling(9));
        assertThat(Example.words(verdict))
                .isEqualTo("inconclusive: our mean is not known well enough; 6 more seeds would settle it");
    }

    @Test
    void theSeedsThatWouldSettleItAreTheFewest() {
        BigDecimal s = new BigDecimal("1.1");

        assertThat(StudentT.halfWidth(s, 8)).isGreaterThan(new BigDecimal("0.9"));
        assertThat(StudentT.halfWidth(s, 9)).isLessThanOrEqualTo(new BigDecimal("0.9"));
    }

    @Test
    void onTheEdgeOfTheToleranceNoNumberOfSeedsSettlesIt() {
        Verdict verdict = Example.of("accuracy", "60.0 %", "63", "64", "65").judge();

        assertThat(verdict.settling()).isEqualTo(Settling.NONE);
        assertThat(Example.words(verdict)).endsWith("and no number of seeds would settle it");
    }

    @ParameterizedTest
    @CsvSource({"62, inside", "70, outside"})
    void oneSeedDecidesNothing(String measured, String where) {
        Verdict verdict = Example.of("accuracy", "60.0 %", measured).deterministic().judge();

        assertThat(Example.words(verdict)).isEqualTo("inconclusive: one seed, so far " + where);
        assertThat(verdict.halfWidth()).isNull();
    }

    @Test
    void deterministicWithEqualValuesDeviatesToo() {
        assertThat(Example.words(Example.of("accuracy", "60.0 %", "70", "70").deterministic().judge()))
                .isEqualTo("deviates, better");
    }

    @Test
    void whatIsBoundAsDeterministicAndIsNotIsJudgedByItsInterval() {
        Verdict verdict = Example.of("accuracy", "60.0 %", "55", "65").deterministic().judge();

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(verdict.halfWidth()).isGreaterThan(BigDecimal.TEN);
        assertThat(verdict.notes()).anyMatch(note -> note.key().equals("verdict.note.notDeterministic"));
    }

    @ParameterizedTest
    @CsvSource({"60, 61, inside", "80, 81, outside"})
    void aScaledRunDecidesNothing(String a, String b, String where) {
        Verdict verdict = Example.of("accuracy", "60.0 %", a, b).scaled("2 of 10 folds").judge();

        assertThat(Example.words(verdict))
                .isEqualTo("inconclusive: the run does less than the paper (2 of 10 folds); so far " + where);
        assertThat(verdict.settling()).isEqualTo(Settling.NONE);
    }

    @Test
    void aSeedWithoutANumberMakesItInconclusiveAndStaysListed() {
        Verdict verdict = Example.of("accuracy", "60.0 %", "60", "60.1", "NaN", "60.05", "59.9").judge();

        assertThat(Example.words(verdict)).isEqualTo("inconclusive: 1 of 5 gave no number");
        assertThat(verdict.seeds()).hasSize(5);
        assertThat(verdict.seeds().get(2).without()).extracting(Sentence::key).isEqualTo("verdict.seed.nan");
        assertThat(verdict.n()).isEqualTo(4);
    }

    @Test
    void noNumberAtAllIsInconclusiveWithoutAMean() {
        Verdict verdict = Example.of("accuracy", "60.0 %", "NaN", "NaN").judge();

        assertThat(Example.words(verdict)).isEqualTo("inconclusive: 2 of 2 gave no number");
        assertThat(verdict.mean()).isNull();
        assertThat(verdict.gap()).isNull();
    }

    @Test
    void aSeedThatWasFixedAndNotRunCountsAsWithout() {
        Example example = Example.of("accuracy", "60.0 %", "60", "60.1");
        Judging j = example.judging();
        Verdict verdict = example.judge(new Judging(j.bindings(), j.runs(), j.lines(), Map.of(), List.of(),
                FixedTolerances.fix(List.of(example.claim()), List.of(0, 1, 2), Tolerance.DEFAULT)));

        assertThat(Example.words(verdict)).isEqualTo("inconclusive: 1 of 3 gave no number");
    }

    @Test
    void aDeterministicClaimDoesNotWaitForTheSeedsBeyondTwo() {
        Example example = Example.of("accuracy", "60.0 %", "60", "60").deterministic();
        Judging j = example.judging();
        Verdict verdict = example.judge(new Judging(j.bindings(), j.runs(), j.lines(), Map.of(), List.of(),
                FixedTolerances.fix(List.of(example.claim()), List.of(0, 1, 2), Tolerance.DEFAULT)));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REPRODUCED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"accuracy, 84–86 %, 85, reproduced, 0", "accuracy, 84–86 %, 83, reproduced, 0.0119",
            "accuracy, 84–86 %, 81, 'deviates, worse', 0.0357", "accuracy, > 90 %, 97, reproduced, 0",
            "accuracy, > 90 %, 80, 'deviates, worse', 0.1111", "error rate, < 5.0 %, 1, reproduced, 0",
            "error rate, < 5.0 %, 9, 'deviates, worse', 0.4444"})
    void aPrintedRangeOrBoundIsAnInterval(String metric, String printed, String measured, String words, String gap) {
        Verdict verdict = Example.of(metric, printed, measured, measured).deterministic().judge();

        assertThat(Example.words(verdict)).isEqualTo(words);
        assertThat(verdict.gap().doubleValue()).isCloseTo(Double.parseDouble(gap),
                org.assertj.core.api.Assertions.within(5e-5));
    }

    @Test
    void bestOfSeveralIsJudgedOnOurMeanWithOurBestBeside() {
        Printed printed = new PrintedText().read("84.2", SpreadKind.UNKNOWN, null, true).printed();
        Verdict verdict = Example.of("accuracy", "84.2 %", "80.0", "84.2", "81.0").printed(printed).judge();

        assertThat(verdict.mean()).isEqualByComparingTo("81.7333333333");
        assertThat(verdict.best()).isEqualByComparingTo("84.2");
        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(verdict.notes()).anyMatch(note -> note.words().contains("our best is 84.2"));
    }

    @Test
    void namesTheRowsThatItCannotTellApart() {
        Example example = Example.of("F1", "0.78 ± 0.03", ".752", ".781", ".769", ".795", ".748");
        Verdict verdict = example
                .besides(example.row("GOAD", "0.72 ± 0.01"), example.row("LOF", "0.71"), example.row("Ours", "0.78"))
                .judge();

        assertThat(Example.words(verdict)).isEqualTo("reproduced, not told apart from GOAD 0.72 ± 0.01");
    }

    @Test
    void rowsOfAnotherUnitOrDataSetAreNotCompared() {
        Example example = Example.of("accuracy", "84.2 %", "84.2", "84.3");
        Printed same = new PrintedText().read("84.3").printed();
        Verdict verdict = example.besides(new OtherRow("A", "accuracy", "Toy", "test", null, same),
                new OtherRow("B", "accuracy", "Other", "test", "%", same),
                new OtherRow("C", "F1", "Toy", "test", "%", same)).judge();

        assertThat(verdict.notToldApart()).isEmpty();
    }

    @Test
    void theGapIsTheDifferenceOverTheLarger() {
        assertThat(Example.of("accuracy", "80.0 %", "100", "100").judge().gap()).isEqualByComparingTo("0.2");
        assertThat(Example.of("log-likelihood", "0.0", "0", "0").judge().gap()).isEqualByComparingTo("0");
    }

    @Test
    void withoutARunItIsNotAttempted() {
        Example example = Example.of("F1", "0.78", "0.78");
        Judging j = example.judging();

        assertThat(Example.words(example.judge(new Judging(j.bindings(), List.of(), List.of(), Map.of(), List.of(),
                j.fixed())))).isEqualTo("not attempted: no full run was made");
    }

    @Test
    void withoutABindingOrWithTwoItIsNotAttempted() {
        Example example = Example.of("F1", "0.78", "0.78");
        Judging j = example.judging();

        for (List<Binding> bindings : List.of(List.<Binding>of(), List.of(example.binding(), example.binding()))) {
            Verdict verdict = example
                    .judge(new Judging(bindings, j.runs(), j.lines(), Map.of(), List.of(), j.fixed()));
            assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
            assertThat(verdict.tolerance()).isNotNull();
        }
    }

    @Test
    void dataThatNobodyGaveIsTheReason() {
        Example example = Example.of("F1", "0.78", "0.78", "0.79");
        Judging j = example.judging();
        Verdict verdict = example.judge(new Judging(j.bindings(), j.runs(), j.lines(),
                Map.of(Example.C1, Sentence.of("verdict.why.noRun")), List.of(), j.fixed()));

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
    }

    @Test
    void aSeedAddedAfterAResultIsListedAsSuch() {
        Example example = Example.of("F1", "0.78", "0.78", "0.79");
        Judging j = example.judging();
        FixedTolerances later = FixedTolerances.fix(List.of(example.claim()), List.of(0), Tolerance.DEFAULT);
        Verdict verdict = example.judge(new Judging(j.bindings(), j.runs(), j.lines(), Map.of(), List.of(), later));

        assertThat(verdict.seeds()).extracting(SeedValue::added).containsExactly(false, true);
        assertThat(verdict.notes()).extracting(Sentence::words).contains("Seed 1 was added after a result.");
    }

    @Test
    void laterChangesOfTheToleranceHoldAndAreListed() {
        Example example = Example.of("F1", "0.50", "0.50", "0.501");
        Judging j = example.judging();
        FixedTolerances changed = j.fixed().changed(List.of(example.claim()), List.of(0, 1, 7),
                new Tolerance(BigDecimal.ONE), "0004");
        Verdict verdict = example.judge(new Judging(j.bindings(), j.runs(), j.lines(), Map.of(), List.of(), changed));

        assertThat(verdict.tolerance()).isEqualByComparingTo("0.01");
        assertThat(verdict.notes()).extracting(Sentence::key).containsExactly("verdict.change.percent",
                "verdict.change.tolerance", "verdict.change.seed");
        assertThat(changed.laterSeeds()).containsExactly(7);
        assertThat(changed.changed(List.of(example.claim()), List.of(0, 1, 7), new Tolerance(BigDecimal.ONE), "0005"))
                .isEqualTo(changed);
    }

    @Test
    void twoRunsOfTheSameSeedCountOnce() {
        Example example = Example.of("F1", "0.78", "0.70", "0.71");
        Judging j = example.judging();
        Measurement again = new Measurement("0002", 1, Example.C1, "F1", new BigDecimal("0.78"), null, "toy", "test", 0,
                null);
        Verdict verdict = example.judge(new Judging(j.bindings(),
                List.of(j.runs().getFirst(), new FullRun("0002", List.of(new SeedEnd(0, Ending.FINISHED)))),
                java.util.stream.Stream.concat(j.lines().stream(), java.util.stream.Stream.of(again)).toList(),
                Map.of(),
                List.of(), j.fixed()));

        assertThat(verdict.seeds()).extracting(SeedValue::value).containsExactly(new BigDecimal("0.70"),
                new BigDecimal("0.71"));
    }

    @Test
    void verdictsComeInTheOrderOfTheClaims() {
        Example a = Example.of("F1", "0.78", "0.78");
        Example b = Example.of(Id.of("C2"), "F1", "Other", a.claim().printed(), null, "0.78");

        assertThat(new Judge().judge(List.of(b.claim(), a.claim()), a.judging())).extracting(Verdict::claim)
                .containsExactly(Id.of("C2"), Example.C1);
    }
}
