package org.autoreproduce.verdict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** The decimal arithmetic of this room: 34 digits inside, 12 in what is kept. */
final class Decimals {
    /** For every division and root. */
    static final MathContext EXACTLY = MathContext.DECIMAL128;

    private static final MathContext KEPT = new MathContext(12, RoundingMode.HALF_EVEN);

    private Decimals() {}

    /**
     * The number as it is kept in files: 12 digits and no zeros after them, so that the last bits of a quantile, which
     * may differ between processors, change no file.
     */
    static BigDecimal kept(BigDecimal number) {
        BigDecimal rounded = number.round(KEPT).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    static BigDecimal mean(List<BigDecimal> numbers) {
        return sum(numbers).divide(BigDecimal.valueOf(numbers.size()), EXACTLY);
    }

    static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static boolean atMost(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) <= 0;
    }
}
