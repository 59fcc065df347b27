package org.autoreproduce.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of CONTRACTS.md 3, to the last digit that is printed there. */
class ContractTableTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "–", textBlock = """
            F1         | 0.78 ± 0.03 | .752 .781 .769 .795 .748 | .06   | .769  | .02444  | reproduced
            accuracy   | 84.2 %      | 84.6 83.3 84.0 84.8 83.9 | 1.58  | 84.12 | .7419   | reproduced
            AUC        | .912        | .861 .859 .863 .860 .862 | .0088 | .861  | .001963 | deviates, worse
            accuracy   | 98.7 %      | 97.8 97.9 97.7           | .13   | 97.8  | .2484   | deviates, worse
            accuracy   | 73 %        | 71.2 72.3 70.1           | 2.7   | 71.2  | 2.733   | inconclusive
            loss       | 52 ± 6      | 52.3 51.0 53.4           | 12    | 52.23 | 2.984   | reproduced
            perplexity | 18.4        | 19.9 20.3 20.1           | 1.74  | 20.1  | .4968   | inconclusive
            R²         | .93         | .921 .926 .917           | .01   | .9213 | .0112   | inconclusive
            accuracy   | 66.4 %      | 65.9 65.9 65.9           | 3.36  | 65.9  | –       | inconclusive: the seed changes nothing
            F1         | 0.58 ± 0.02 | .57                      | .042  | .57   | –       | inconclusive: one seed, so far inside
            """)
    void everyRow(String metric, String printed, String measured, String t, String m, @Nullable String h,
            String verdict) {
        check(Example.of(metric, printed, measured.split(" ")).judge(), t, m, h, verdict);
    }

    @ParameterizedTest(name = "{0} {1}: {2}, bound as deterministic")
    @CsvSource(delimiter = '|', textBlock = """
            accuracy | 66.4 % | 65.9 65.9 | 3.36 | 65.9 | 0 | reproduced
            """)
    void deterministicRow(String metric, String printed, String measured, String t, String m, String h,
            String verdict) {
        check(Example.of(metric, printed, measured.split(" ")).deterministic().judge(), t, m, h, verdict);
    }

    private static void check(Verdict result, String t, String m, @Nullable String h, String verdict) {
        assertThat(result.tolerance()).isEqualByComparingTo(t);
        assertRounded(result.mean(), m);
        if (h == null) {
            assertThat(result.halfWidth()).isNull();
        } else {
            assertRounded(result.halfWidth(), h);
        }
        assertThat(Example.words(result)).startsWith(verdict);
    }

    private static void assertRounded(@Nullable BigDecimal number, String printed) {
        BigDecimal expected = new BigDecimal(printed);
        assertThat(number).isNotNull();
        assertThat(number.setScale(expected.scale(), RoundingMode.HALF_UP)).isEqualByComparingTo(expected);
    }
}
