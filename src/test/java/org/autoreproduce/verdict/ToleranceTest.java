package org.autoreproduce.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"accuracy, 99.9 %, 0.1", "accuracy, 100 %, 1", "accuracy, 100.0 %, 0.1", "accuracy, 0.9, 0.1",
            "AUC, 0.48, 0.01", "log-likelihood, -52.0, 5.2", "PSNR, 31.42, 3.142", "R2, -3.00, 0.4",
            "MSE, 0.1234, 0.01234", "accuracy, > 90 %, 1", "accuracy, 84-86 %, 1.4", "MSE, 12.0-14.0, 1.2"})
    void isTheLargestOfDigitNoiseAndShare(String metric, String printed, BigDecimal t) {
        assertThat(Tolerance.DEFAULT.of(Example.of(metric, printed, "1").claim())).isEqualByComparingTo(t);
    }

    @Test
    void theShareIsASetting() {
        ValueClaim claim = Example.of("accuracy", "60.0 %", "1").claim();

        assertThat(new Tolerance(BigDecimal.ONE).of(claim)).isEqualByComparingTo("0.4");
    }

    @ParameterizedTest(name = "{0} over {1}")
    @CsvSource(nullValues = "–", value = {"STANDARD_DEVIATION, 5, 1.0", "STANDARD_DEVIATION, –, 1.0", "UNKNOWN, –, 1.0",
            "STANDARD_ERROR, 4, 2.0", "STANDARD_ERROR, –, 1.0", "INTERVAL_95, 5, 0.80538", "INTERVAL_95, –, 0.51020",
            "INTERVAL_95, 1, 0.51020"})
    void errorsAndIntervalsBecomeDeviations(SpreadKind kind, @Nullable Integer runs, double deviation) {
        assertThat(Tolerance.deviation(new Spread(BigDecimal.ONE, kind, runs)).doubleValue()).isCloseTo(deviation,
                org.assertj.core.api.Assertions.within(1e-5));
    }

    @ParameterizedTest(name = "{0} over {1}")
    @CsvSource(nullValues = "–", value = {"STANDARD_DEVIATION, –, –", "STANDARD_ERROR, 4, –", "INTERVAL_95, 5, –",
            "UNKNOWN, 5, verdict.note.spreadUnknown", "STANDARD_ERROR, –, verdict.note.errorRunsUnknown",
            "INTERVAL_95, –, verdict.note.intervalRunsUnknown"})
    void whatWasAssumedIsSaid(SpreadKind kind, @Nullable Integer runs, @Nullable String key) {
        Printed printed = new PrintedText().read("0.50 ± 0.02", kind, runs, false).printed();
        Verdict verdict = Example.of("F1", "0.50", "0.5", "0.51").printed(printed).judge();

        if (key == null) {
            assertThat(verdict.notes()).isEmpty();
        } else {
            assertThat(verdict.notes()).singleElement().matches(note -> note.key().equals(key));
        }
    }
}
