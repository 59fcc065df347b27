package org.autoreproduce.agent.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultMaskTest {
    private static final Set<BigDecimal> RESULTS = Set.of(new BigDecimal("0.73519"), new BigDecimal("61.927"),
            new BigDecimal("1.20"), new BigDecimal("48"), new BigDecimal("0.9"));
    private final ResultMask mask = new ResultMask(RESULTS, Set.of("Foo", "Deep-Bar", "our method"), Set.of("AUC"));

    @ParameterizedTest
    @ValueSource(strings = {"On Foo it reaches 0.73519.", "On Foo it reaches .73519.", "On Foo it reaches 73.519 %.",
            "Deep Bar gets 73.5\\% here.", "The AUC is 0.735 ± 0.004.", "The AUC is $0.735\\pm0.004$.",
            "AUC=0.7352", "an AUC of 74% on average", "Deep-Bars: 0.74 (over 5 seeds)", "Foo: 61.927 %, of all",
            "We get 61.93 with Deep-Bar", "0.61927 AUC", "AUC (0.6193)", "Our method's 6.1927 × 10^-1 on Foo",
            "On Foo 0,735 is what we get", "On FOO, 0·735", "AUC 0.73519±0.00213", "AUC: 0.0073519",
            "an AUC of 0.7351 (cut, not rounded)", "an AUC of 0.9", "an AUC of 90 %", "reaches 48 on Foo",
            "Deep-Bar | 0.735*", "the best (73.5%) on Foo"})
    void aResultBesideItsNameIsHiddenHoweverItIsPrinted(String sentence) {
        String shown = mask.text(sentence);
        assertThat(shown).contains(ResultMask.HIDDEN)
                .doesNotContainPattern("7,?\\.?3\\.?5|61\\.?9|0?\\.?74|48|\\.9|90");
        assertThat(mask.text(shown)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"On Foo the learning rate is 0.73519.", "For Foo we set λ = 0.73519 and train on.",
            "With a batch size of 48, Deep-Bar trains for 48 epochs on Foo.",
            "Foo has 48 features and 61.927 % of the data "
                    + "is normal.",
            "Table 48 shows the AUC on Foo.", "See Section 1.20 for AUC.", "AUC as in [48]", "Foo-48 is another set",
            "On Foo the learning rate is reduced by 10x.", "We use dropout of 48% on Foo.",
            "python run.py --data Foo --radius 0.73519",
            "AUC was introduced in 1998", "Deep-Bar with radius in {0.73519, 48, 61.927} on Foo",
            "Deep-Bar version 1.20.3", "momentum: 0.73519 for Foo", "Foo is split in 48 classes"})
    void whatIsSetOrCountedStaysWhateverItsDigits(String sentence) {
        assertThat(mask.text(sentence)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"It improves on Foo by 3.3 points.", "an AUC 12 % better than before",
            "Deep-Bar outperforms all by 7 percent", "reduces the error on Foo by 31%", "4.5x higher AUC",
            "For Foo, it can be ≥ 18% more accurate than all"})
    void aGainIsHidden(String sentence) {
        assertThat(mask.text(sentence)).contains(ResultMask.HIDDEN).doesNotContainPattern("\\d");
    }

    private final ResultMask paper = new ResultMask(Set.of(new BigDecimal("0.744"), new BigDecimal("0.78"),
            new BigDecimal("81.5"), new BigDecimal("90.0"), new BigDecimal("0.80")),
            Set.of("Thyroid", "CIFAR", "DROCC", "nodes"),
            Set.of("F1", "accuracy"));

    @ParameterizedTest
    @ValueSource(strings = {"DROCC improves the F1 on Thyroid by 0.06.", "DROCC achieves 90.0 % on CIFAR.",
            "On Thyroid DROCC reaches 0.80.", "Thyroid: DCN 0.40 ± 0.01, DROCC 0.33 +/- 0.03",
            "It labels 81.5% of nodes correctly.", "On Thyroid, F = 0.744.",
            "The F1 is about 0.7 on Thyroid.", "F1 of 0.8"})
    void whatIsReachedOrGainedIsHidden(String sentence) {
        assertThat(paper.text(sentence)).contains(ResultMask.HIDDEN).doesNotContainPattern("0\\.\\d|\\d\\d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROCC uses 0.8 of the data of Thyroid.",
            "On Thyroid 60-20-20 splits are drawn, 80% of the data is used.",
            "On Thyroid we set b = 0.744 and k = 0.80.", "DROCC trains on Thyroid with a learning rate of 0.8.",
            "For F1 the threshold is 0.8 of the range on Thyroid.", "For Thyroid, dropout 0.7 is applied.",
            "DROCC on Thyroid ran at 2.60 GHz with 81.5 GB.",
            "On Thyroid, DROCC is better with FPR = 3% and at 5% FPR.", "Thyroid has 81.5% of nodes labelled.",
            "We reach Thyroid in 3 hops."})
    void whatAProgramNeedsStays(String sentence) {
        assertThat(paper.text(sentence)).isEqualTo(sentence);
    }

    @Test
    void theMetricsNumberGoesAndTheThresholdBesideItStays() {
        assertThat(paper.text("With threshold 0.5 and 0.744 F1 on Thyroid"))
                .isEqualTo("With threshold 0.5 and [hidden] F1 on Thyroid");
    }

    @Test
    void theUsersOwnWordsNameNothingBesideTheValue() {
        assertThat(
                paper.words("Replicate Table 2 with 5 seeds and batch size 90. Target: 0.78 and 81.5, we have 74.4."))
                .isEqualTo(
                        "Replicate Table 2 with 5 seeds and batch size 90. Target: [hidden] and [hidden], we have [hidden].");
    }

    @Test
    void aNumberAloneHidesNothing() {
        String text = "The value 0.73519 occurs, and so do 61.927 % and 48.\n\nAnother paragraph: 0.735.";
        assertThat(mask.text(text)).isEqualTo(text);
    }

    @Test
    void aRowOfATableThatStandsLooseInTheTextIsHidden() {
        assertThat(paper.text("Nothing but order one 0.687 0.805 0.778 Two layers 0.465 ± 0.020 0.551 0.714"))
                .isEqualTo("Nothing but order one [hidden] [hidden] [hidden] Two layers [hidden] ± [hidden] [hidden] "
                        + "[hidden]");
        String settings = "Rates of 0.805 and 0.778, a momentum 0.9 0.95";
        assertThat(paper.text(settings)).isEqualTo(settings);
    }

    @Test
    void aSentenceThatGoesOnInTheNextLineIsOneSentence() {
        assertThat(mask.text("# Notes\nOn Foo the method of theirs reaches an AUC of\n0.73519 over five runs.\n"))
                .isEqualTo("# Notes\nOn Foo the method of theirs reaches an AUC of\n[hidden] over five runs.\n");
    }

    @Test
    void anUnusualNumberIsHiddenWhereTheParagraphNamesWhatItBelongsTo() {
        assertThat(mask.text("We turn to Foo. There it reaches 0.73519. It needs 48 of them."))
                .isEqualTo("We turn to Foo. There it reaches [hidden]. It needs 48 of them.");
        assertThat(mask.text("We turn to Foo.\n\nThere it reaches 0.73519.")).contains("0.73519");
    }

    @Test
    void aTableInMarkdownIsReadByItsHeaders() {
        String table = """
                | Data set | Samples | Ratio | Deep-Bar |
                | --- | --- | --- | --- |
                | Foo | 48 | 61.927 | 0.73519 |
                | Baz | 48 | 0.73519 | 61.9 |
                """;
        assertThat(mask.text(table)).isEqualTo("""
                | Data set | Samples | Ratio | Deep-Bar |
                | --- | --- | --- | --- |
                | Foo | 48 | 61.927 | [hidden] |
                | Baz | 48 | 0.73519 | [hidden] |
                """);
    }

    @Test
    void codeAndConfigurationKeepTheirValues() {
        String code = """
                import numpy as np
                RADIUS = 0.73519
                lr = {"foo": 0.01}
                def score(x, auc_weight=1.20):
                    return x * 61.927 / 48
                foo:
                  radius: 0.73519
                  epochs: 48
                """;
        assertThat(mask.code(code)).isEqualTo(code);
    }

    @Test
    void codeDoesNotTellResultsInCommentsTextsOrValuesThatBearTheirNames() {
        String code = """
                # On Foo we get
                # 0.73519 at best.
                def run(x):
                    \"\"\"Runs Deep-Bar, which
                    reaches 61.927 % on Foo.\"\"\"
                    return x  # AUC 0.735
                expected = {"foo": 0.73519, "auc": 73.519}
                assert abs(auc - 0.73519) < 1e-3
                """;
        assertThat(mask.code(code)).isEqualTo("""
                # On Foo we get
                # [hidden] at best.
                def run(x):
                    \"\"\"Runs Deep-Bar, which
                    reaches [hidden] % on Foo.\"\"\"
                    return x  # AUC [hidden]
                expected = {"foo": [hidden], "auc": [hidden]}
                assert abs(auc - [hidden]) < 1e-3
                """);
    }

    @Test
    void aNumberThatNoMachineCanWriteOutIsNoTrouble() {
        String text = "The AUC on Foo is 1e999999999 or " + "9".repeat(5000) + ".";
        assertThat(mask.text(text)).isEqualTo(text);
    }
}
