package org.autoreproduce.report.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static Comparison compare(Variant... variants) {
        return Comparison.of(List.of(variants), List.of());
    }

    private static ExampleVariant one(String name) {
        return ExampleVariant.named(name).value("C1", "F1", "Rings", "Moat", "0.78", "0.77");
    }

    private static List<String> ids(ClaimRow row) {
        return row.cells().stream().map(cell -> cell == null ? "-" : cell.claim().id().toString()).toList();
    }

    private static List<List<String>> rows(Comparison comparison) {
        return comparison.claims().stream().map(ComparisonTest::ids).toList();
    }

    @Test
    void sharedReviewsMatchByIdEvenWhereTwoClaimsSayTheSame() {
        ExampleVariant first = one("a").value("C2", "F1", "Rings", "Moat", "0.79", "0.70");
        ExampleVariant second = one("b").value("C2", "F1", "Rings", "Moat", "0.79", null);

        assertThat(rows(compare(first.done(), second.done()))).containsExactly(List.of("C1", "C1"),
                List.of("C2", "C2"));
    }

    @Test
    void otherReviewsMatchByWhatIsClaimedAndNotByIdOrNumber() {
        Variant first = one("a").value("C2", "F1", "Rings", "Wall", "0.58", "0.6").done();
        Variant second = ExampleVariant.named("b").value("C1", "f1", "rings", " wall ", "0.58", "0.6")
                .value("C2", "AUC", "Rings", "Moat", "0.78", "0.77").done();

        assertThat(rows(compare(first, second))).containsExactly(List.of("C1", "-"), List.of("C2", "C1"),
                List.of("-", "C2"));
    }

    @Test
    void whatOneReviewClaimsTwiceIsMatchedWithNothing() {
        Variant first = one("a").done();
        Variant second = one("b").value("C2", "F1", "Rings", "Moat", "0.81", null).done();

        assertThat(rows(compare(first, second))).containsExactly(List.of("C1", "-"), List.of("-", "C1"),
                List.of("-", "C2"));
    }

    @Test
    void orderingsMatchByTheirTwoRows() {
        Variant first = one("a").value("C2", "F1", "Rings", "Wall", "0.58", null).ordering("C3", "C1", "C2")
                .ordering("C4", "C2", "C1").done();
        Variant second = ExampleVariant.named("b").value("C7", "F1", "Rings", "Wall", "0.58", null)
                .value("C8", "F1", "Rings", "Moat", "0.78", null).ordering("C9", "C8", "C7").done();

        assertThat(rows(compare(first, second))).containsExactly(List.of("C1", "C8"), List.of("C2", "C7"),
                List.of("C3", "C9"), List.of("C4", "-"));
    }

    @Test
    void aThirdVariantMatchesTheSecondWhereTheFirstLacksIt() {
        Variant second = one("b").value("C2", "AUC", "Rings", "Moat", "0.9", null).done();
        Variant third = one("c").value("C2", "AUC", "Rings", "Moat", "0.9", null).done();

        assertThat(rows(compare(one("a").done(), second, third))).containsExactly(List.of("C1", "C1", "C1"),
                List.of("-", "C2", "C2"));
    }

    @Test
    void assumptionsMatchByKeyThenByQuestionAndThoseThatDifferComeFirst() {
        Variant first = one("a").assumes("A1", "seed", null, "0").assumes("A2", "width", "How wide?", "64")
                .assumes("A3", "lr", "How fast?", "0.1").done();
        Variant second = one("b").assumes("A1", "hidden", "How wide?", "128").assumes("A2", "lr", "Else?", "1e-1")
                .assumes("A3", "seed", "How fast?", "0").done();

        Comparison comparison = compare(first, second);

        assertThat(comparison.assumptions()).extracting(AssumptionRow::differs).containsExactly(true, false, false);
        assertThat(comparison.assumptions()).extracting(row -> row.cells().get(0).id() + row.cells().get(1).id())
                .containsExactly("A2A1", "A1A3", "A3A2");
    }

    @ParameterizedTest
    @CsvSource({"0.0001, 1e-4, false", "1, 1.0, false", "True, true, false", "adam, Adam, true", "64, 128, true",
            "1, true, true"})
    void valuesAreOneWhereTheProgramSeesOne(String one, String other, boolean differs) {
        Comparison comparison = compare(one("a").assumes("A1", "x", null, one).done(),
                one("b").assumes("A1", "x", null, other).done());

        assertThat(comparison.assumptions().getFirst().differs()).isEqualTo(differs);
    }

    @Test
    void oneAssumptionThatDiffersBearsTheDifference() {
        Variant first = one("a").assumes("A1", "width", null, "64").assumes("A2", "lr", null, "1").done();
        Variant second = ExampleVariant.named("b").value("C1", "F1", "Rings", "Moat", "0.78", "0.65")
                .assumes("A5", "width", null, "128").assumes("A6", "lr", null, "1").done();

        Comparison comparison = compare(first, second);
        Effect effect = comparison.effects().getFirst();

        assertThat(effect.single()).isTrue();
        assertThat(effect.differ()).containsExactly("width");
        assertThat(effect.moved()).extracting(m -> m.claim() + m.by()).containsExactly("C1-0.12");
        assertThat(new ComparisonText().render(comparison)).contains("one assumption differs, width", "C1 −0.12");
    }

    @Test
    void ofSeveralNoneIsSingledOut() {
        Variant first = one("a").assumes("A1", "width", null, "64").assumes("A2", "lr", null, "1").done();
        Variant second = one("b").assumes("A1", "width", null, "128").done();

        Comparison comparison = compare(first, second);

        assertThat(comparison.effects().getFirst().differ()).containsExactly("width", "lr");
        assertThat(new ComparisonText().render(comparison)).contains("one or more of these 2", "width, lr");
    }

    @Test
    void numbersInTwoUnitsHaveNoDifference() {
        Variant second = ExampleVariant.named("b").value("C1", "F1", "Rings", "Moat", "78 %", "77").done();

        assertThat(compare(one("a").done(), second).effects().getFirst().moved()).isEmpty();
    }

    @Test
    void aVariantWithoutAPlanLacksNoAssumptionAndIsStillShown() {
        Comparison comparison = compare(one("a").assumes("A1", "width", null, "64").done(),
                one("b").unfinished("stage plan is pending"));

        assertThat(comparison.assumptions().getFirst().differs()).isFalse();
        assertThat(comparison.effects().getFirst().differ()).isEmpty();
        assertThat(new ComparisonText().render(comparison)).contains("not finished: stage plan is pending",
                "not planned yet");
    }

    @Test
    void anAssumptionTellsWhichWorkItCameFrom() {
        Variant first = one("a").work("W1", "Castles", "S1").assumes("A1", "width", null, "64", "ancestor", "#S1")
                .done();

        assertThat(first.ancestor(first.report().assumptions().getFirst())).hasValueSatisfying(
                work -> assertThat(work.id()).isEqualTo("W1"));
        assertThat(new ComparisonText().render(compare(first, one("b").done())))
                .contains("64 (from W1: Castles, net.py, lines 3–4)");
    }

    @Test
    void theConfigurationComesFirstAndDoesNotCountAsOtherLines() {
        Comparison comparison = Comparison.of(List.of(one("a").done(), one("b").done()),
                List.of(new FileDifference(1, "a.py", FileDifference.Where.BOTH, 4, "--- a\n+++ b\n-x\n+y\n"),
                        new FileDifference(1, "config.yaml", FileDifference.Where.BOTH, 2,
                                "--- a\n+++ b\n-width: 64\n+width: 128\n")));

        assertThat(comparison.files()).extracting(FileDifference::path).containsExactly("config.yaml", "a.py");
        assertThat(comparison.effects().getFirst().lines()).isEqualTo(4);
        assertThat(new ComparisonText().render(comparison)).contains("a.py: 4 lines changed", "+width: 128");
    }

    @Test
    void anotherPaperIsRefusedInASentence() {
        Variant other = one("b").ofPaper("b".repeat(64)).done();

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> compare(one("a").done(), other))
                .satisfies(e -> assertThat(e.sentence().words()).startsWith("b reproduces another paper"));
    }

    @Test
    void oneIsNoComparison() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> compare(one("a").done()))
                .satisfies(e -> assertThat(e.sentence().key()).isEqualTo("compare.one"));
    }

    @Test
    void controlCharactersDoNotReachATerminal() {
        Comparison comparison = compare(one("a").assumes("A1", "width", null, "6\u001b[2J4").done(), one("b").done());

        assertThat(new ComparisonText().render(comparison)).doesNotContain("\u001b").contains("6\ufffd[2J4");
    }

    @Test
    void jsonKeepsToItsSchema() throws IOException {
        Comparison comparison = Comparison.of(
                List.of(one("a").work("W1", "Castles", "S1").assumes("A1", "w", "How?", "64", "ancestor", "#S1")
                        .done(), one("b").ordering("C2", "C1", "C1").unfinished("why")),
                List.of(new FileDifference(1, "a.py", FileDifference.Where.OTHER, 4, "+x\n")));
        try (InputStream in = ComparisonJson.class.getResourceAsStream("comparison-1.schema.json")) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                    .validate(new ComparisonJson().render(comparison), InputFormat.JSON)).isEmpty();
        }
    }
}
