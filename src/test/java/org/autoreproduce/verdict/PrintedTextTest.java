package org.autoreproduce.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTextTest {
    private final PrintedText text = new PrintedText();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "–", textBlock = """
            73             | 73     | 1     | –    | –
            .912           | .912   | .001  | –    | –
            0.780          | 0.780  | .001  | –    | –
            84.2 %         | 84.2   | .1    | –    | %
            84.2\\%         | 84.2   | .1    | –    | %
            1.2e-3         | .0012  | .0001 | –    | –
            1.2 × 10^-3    | .0012  | .0001 | –    | –
            1.2×10⁻³       | .0012  | .0001 | –    | –
            1.2 \\times 10^{-12} | 1.2e-12 | 1e-13 | – | –
            1.5e3          | 1500   | 100   | –    | –
            1,234.5        | 1234.5 | .1    | –    | –
            −0.3           | -.3    | .1    | –    | –
            12.5 ms        | 12.5   | .1    | –    | ms
            2.3×           | 2.3    | .1    | –    | ×
            ~ 73           | 73     | 1     | –    | –
            84.2†          | 84.2   | .1    | –    | –
            84.2¹          | 84.2   | .1    | –    | –
            84.2^{a,2}     | 84.2   | .1    | –    | –
            0.78² ± 0.03   | .78    | .01   | .03  | –
            **84.2**       | 84.2   | .1    | –    | –
            0.78 ± 0.03    | .78    | .01   | .03  | –
            .78±.03        | .78    | .01   | .03  | –
            0.78 +/- 0.03  | .78    | .01   | .03  | –
            $0.78 \\pm 0.03$ | .78  | .01   | .03  | –
            84.2 ± 0.5 %   | 84.2   | .1    | .5   | %
            84.2% ± 0.5%   | 84.2   | .1    | .5   | %
            81.5 (0.3)     | 81.5   | .1    | .3   | –
            81.5 (±0.3)    | 81.5   | .1    | .3   | –
            84 (2)         | 84     | 1     | 2    | –
            0.781(12)      | .781   | .001  | .012 | –
            """)
    void readsNumbers(String printed, BigDecimal value, BigDecimal lastDigit, @Nullable BigDecimal spread,
            @Nullable String unit) {
        PrintedText.Reading reading = text.read(printed);

        assertThat(reading.printed().value()).isEqualByComparingTo(value);
        assertThat(reading.printed().lastDigit()).isEqualByComparingTo(lastDigit);
        assertThat(reading.unit()).isEqualTo(unit);
        if (spread == null) {
            assertThat(reading.printed().spread()).isNull();
        } else {
            assertThat(reading.printed().spread()).extracting(Spread::amount).usingComparator(BigDecimal::compareTo)
                    .isEqualTo(spread);
        }
        assertThat(reading.printed().upper()).isNull();
        assertThat(reading.printed().bound()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12–14", "12-14", "12 to 14", "12 % – 14 %", "12–14 %"})
    void readsRanges(String printed) {
        Printed read = text.read(printed).printed();

        assertThat(read.value()).isEqualByComparingTo("12");
        assertThat(read.upper()).isEqualByComparingTo("14");
        assertThat(read.lastDigit()).isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @CsvSource({"> 90, ABOVE", "≥ 90 %, ABOVE", ">= 90, ABOVE", "<90, BELOW", "≤ 90, BELOW"})
    void readsBounds(String printed, Bound bound) {
        Printed read = text.read(printed).printed();

        assertThat(read.bound()).isEqualTo(bound);
        assertThat(read.value()).isEqualByComparingTo("90");
    }

    @Test
    void keepsWhatThePaperSaysOfTheSpread() {
        Printed read = text.read("81.5 (0.3)", SpreadKind.STANDARD_ERROR, 10, true).printed();

        assertThat(read.spread()).isEqualTo(new Spread(new BigDecimal("0.3"), SpreadKind.STANDARD_ERROR, 10));
        assertThat(read.bestOf()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n/a", "–", "0,78", "12,34,567", "14–12", "0.78 (3)", "0.78 ± -0.03", "1.2.3",
            "1e999999999",
            "84 % ± 2 ms", "0.7 0.8", "> 1 ± 2"})
    void refusesWhatIsNotSurelyANumber(String printed) {
        assertThatThrownBy(() -> text.read(printed)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("is not read as a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.78 ± 0.03", "> 90", "< 5", "12–14", "73"})
    void writesWhatItRead(String printed) {
        assertThat(text.read(printed).printed().text()).isEqualTo(printed);
    }
}
