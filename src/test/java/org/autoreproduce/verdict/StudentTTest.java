package org.autoreproduce.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {

    @ParameterizedTest
    @CsvSource({"1, 12.7062047364", "2, 4.30265272991", "3, 3.18244630528", "4, 2.7764451052", "9, 2.26215716285",
            "29, 2.04522964213", "120, 1.97993040505", "1000000, 1.95996635682"})
    void isThatOfPublishedTables(double degrees, BigDecimal value) {
        assertThat(StudentT.quantile(degrees)).isCloseTo(value, within(new BigDecimal("1e-8")));
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2.5, 2.6", "7.99, 8", "50, 51.5"})
    void fallsBetweenWholeDegreesToo(double fewer, double more) {
        assertThat(StudentT.quantile(fewer)).isGreaterThan(StudentT.quantile(more));
    }
}
