package org.autoreproduce.verdict;

import java.math.BigDecimal;
import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t at .975: half the width of a 95 % interval, in standard errors. */
final class StudentT {
    private static final double PROBABILITY = .975;

    private StudentT() {}

    /** The quantile; degrees of freedom above 0, whole or (for Welch) not. */
    static BigDecimal quantile(double degrees) {
        return BigDecimal.valueOf(TDistribution.of(degrees).inverseCumulativeProbability(PROBABILITY));
    }

    /** t(.975, n−1)·s/√n for n ≥ 2. */
    static BigDecimal halfWidth(BigDecimal deviation, int n) {
        return quantile(n - 1).multiply(deviation).divide(BigDecimal.valueOf(n).sqrt(Decimals.EXACTLY),
                Decimals.EXACTLY);
    }
}
