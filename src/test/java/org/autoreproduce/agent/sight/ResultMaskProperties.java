package org.autoreproduce.agent.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ResultMaskProperties {
    private static final List<String> WORDS = List.of("Foo", "Bar", "AUC");

    @Property
    void textWithoutAnyOfTheWordsIsUnchanged(@ForAll("lines") String text, @ForAll("results") BigDecimal result) {
        ResultMask mask = new ResultMask(Set.of(result), Set.of("Foo", "Bar"), Set.of("AUC"));
        String without = text.replaceAll("(?i)foo|bar|auc", "thing");
        assertThat(mask.text(without)).isEqualTo(without);
        assertThat(mask.code(without)).isEqualTo(without);
    }

    @Property
    void linesStayLinesAndNothingButNumbersGoes(@ForAll("lines") String text, @ForAll("results") BigDecimal result) {
        ResultMask mask = new ResultMask(Set.of(result), Set.of("Foo", "Bar"), Set.of("AUC"));
        for (String shown : List.of(mask.text(text), mask.code(text))) {
            assertThat(shown.lines().count()).isEqualTo(text.lines().count());
            assertThat(words(shown.replace(ResultMask.HIDDEN, ""))).isEqualTo(words(text));
        }
    }

    @Property
    void aResultBesideItsMetricNeverSurvives(@ForAll("results") BigDecimal result, @ForAll("lines") String before) {
        ResultMask mask = new ResultMask(Set.of(result), Set.of("Foo"), Set.of("AUC"));
        String shown = mask.text(before + "\n\nThe AUC on Foo is " + result.toPlainString() + " then.");
        assertThat(shown.substring(shown.lastIndexOf("The AUC"))).doesNotContain(result.toPlainString());
    }

    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\s]", "").replaceAll("(?<!\\p{L})e(?!\\p{L})", "");
    }

    @Provide
    Arbitrary<BigDecimal> results() {
        return Arbitraries.bigDecimals().between(new BigDecimal("0.011"), new BigDecimal("99.999")).ofScale(3)
                .filter(value -> value.stripTrailingZeros().precision() > 1 && value.stripTrailingZeros().scale() > 0);
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> part = Arbitraries.oneOf(Arbitraries.of(WORDS), Arbitraries.of("with", "We", "# it", "| a |",
                ". The", "0.735", "12 %", "λ =", "\n", "\n\n", "1e-3", "improves by", "\"\"\"", "learning rate", "(",
                "["),
                results().map(BigDecimal::toPlainString));
        return part.list().ofMaxSize(25).map(parts -> String.join(" ", parts));
    }
}
