package org.autoreproduce.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderingVerdictTest {
    private static final Printed PRINTED = new PrintedText().read("0.50").printed();

    private static Example row(String id, String metric, String... measured) {
        return Example.of(Id.of(id), metric, "row " + id, PRINTED, null, measured);
    }

    private static Verdict judge(Example a, Example b) {
        return judge(a, b, List.of(a.binding(), b.binding()));
    }

    private static Verdict judge(Example a, Example b, List<Binding> bindings) {
        List<Claim> claims = List.of(a.claim(), b.claim(),
                new OrderingClaim(Id.of("C3"), a.claim().id(), b.claim().id()));
        List<Integer> seeds = a.measured().size() > b.measured().size() ? a.seeds() : b.seeds();
        Judging judging = new Judging(bindings, List.of(Example.run("0001", seeds)),
                Stream.concat(a.lines().stream(), b.lines().stream()).toList(), Map.of(), List.of(),
                FixedTolerances.fix(claims, seeds, Tolerance.DEFAULT));
        return new Judge().judge(claims, judging).getLast();
    }

    @Test
    void pairedDifferencesTellApartWhatMeansDoNot() {
        Example a = row("C1", "accuracy", ".50", ".60", ".70", ".80");
        Example b = row("C2", "accuracy", ".48", ".59", ".68", ".79");

        Verdict paired = judge(a.paired(), b.paired());
        assertThat(paired.outcome()).isEqualTo(Outcome.REPRODUCED);
        assertThat(paired.mean()).isEqualByComparingTo("0.015");
        assertThat(paired.halfWidth().doubleValue()).isCloseTo(.00918693, Assertions.within(1e-7));
        assertThat(paired.notes()).extracting(Sentence::key).containsExactly("verdict.note.paired");

        Verdict welch = judge(a, b.paired());
        assertThat(welch.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(welch.notes()).extracting(Sentence::key).containsExactly("verdict.note.welch");
        assertThat(welch.settling().seeds()).isGreaterThan(100);
    }

    @Test
    void welchsIntervalIsThatOfTheTextbook() {
        // Variances 1e-4 and 4e-4 over three each: standard error .0129099, 2.9412 degrees of freedom, t = 3.218759.
        Verdict verdict = judge(row("C1", "accuracy", ".79", ".80", ".81"), row("C2", "accuracy", ".68", ".70", ".72"));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REPRODUCED);
        assertThat(verdict.mean()).isEqualByComparingTo("0.1");
        assertThat(verdict.halfWidth().doubleValue()).isCloseTo(.041553995, Assertions.within(1e-9));
    }

    @ParameterizedTest(name = "{0}: {1} before {2}")
    @CsvSource({"accuracy, .9 .91, .1 .11, reproduced", "accuracy, .1 .11, .9 .91, 'deviates, worse'",
            "loss, .1 .11, .9 .91, reproduced", "loss, .9 .91, .1 .11, 'deviates, worse'"})
    void theMetricsDirectionSaysWhichIsBetter(String metric, String a, String b, String words) {
        assertThat(Example.words(judge(row("C1", metric, a.split(" ")), row("C2", metric, b.split(" ")))))
                .isEqualTo(words);
    }

    @Test
    void aRowThatWasNotRunIsNeverReplacedByItsPrintedNumber() {
        Example a = row("C1", "accuracy", ".9", ".91");
        Verdict verdict = judge(a, row("C2", "accuracy"), List.of(a.binding()));

        assertThat(Example.words(verdict))
                .isEqualTo("not attempted: C2 was not measured: no number of a run is bound to C2");
    }

    @Test
    void oneSeedDecidesNothing() {
        assertThat(Example.words(judge(row("C1", "accuracy", ".9"), row("C2", "accuracy", ".1"))))
                .isEqualTo("inconclusive: one seed, so far on the right side");
    }

    @Test
    void aSeedWithoutANumberMakesItInconclusive() {
        assertThat(Example
                .words(judge(row("C1", "accuracy", ".9", "NaN", ".91"), row("C2", "accuracy", ".1", ".2", ".1"))))
                .isEqualTo("inconclusive: 1 of 6 gave no number");
    }

    @Test
    void aRowWithoutAnyNumberMakesItInconclusive() {
        assertThat(Example.words(judge(row("C1", "accuracy", "NaN"), row("C2", "accuracy", ".1"))))
                .isEqualTo("inconclusive: 1 of 2 gave no number");
    }

    @Test
    void aScaledRowDecidesNothing() {
        assertThat(Example.words(
                judge(row("C1", "accuracy", ".9", ".91"), row("C2", "accuracy", ".1", ".11").scaled("1 epoch"))))
                .isEqualTo("inconclusive: a run does less than the paper (1 epoch); so far on the right side");
    }

    @Test
    void aSeedThatChangesNothingDecidesNothing() {
        assertThat(Example.words(judge(row("C1", "accuracy", ".9", ".9"), row("C2", "accuracy", ".1", ".11"))))
                .isEqualTo("inconclusive: the seed changes nothing for C1");
    }

    @Test
    void deterministicRowsAreComparedAsTheyAre() {
        Example a = row("C1", "accuracy", ".9", ".9").deterministic();

        assertThat(judge(a, row("C2", "accuracy", ".8", ".8").deterministic()).outcome())
                .isEqualTo(Outcome.REPRODUCED);
        Verdict equal = judge(a, row("C2", "accuracy", ".9", ".9").deterministic());
        assertThat(equal.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(equal.settling()).isEqualTo(Settling.NONE);
    }

    @Test
    void aDeterministicRowNeedsNotAsManySeedsAsTheOther() {
        Verdict verdict = judge(row("C1", "accuracy", ".9", ".91", ".92", ".9"),
                row("C2", "accuracy", ".8", ".8", ".8", ".8").deterministic());

        assertThat(verdict.outcome()).isEqualTo(Outcome.REPRODUCED);
        assertThat(verdict.halfWidth()).isEqualByComparingTo(
                Decimals.kept(
                        StudentT.halfWidth(new Sample(Stream.of(".9", ".91", ".92", ".9").map(BigDecimal::new).toList())
                                .deviation(), 4)));
    }

    @Test
    void rowsOfDifferentMetricsOrUnknownDirectionAreNotCompared() {
        assertThat(judge(row("C1", "accuracy", ".9", ".91"), row("C2", "F1", ".8", ".81")).outcome())
                .isEqualTo(Outcome.NOT_ATTEMPTED);
        assertThat(Example.words(judge(row("C1", "flumph", ".9", ".91"), row("C2", "flumph", ".8", ".81"))))
                .startsWith("not attempted: whether more or less flumph is better is not known");
    }
}
