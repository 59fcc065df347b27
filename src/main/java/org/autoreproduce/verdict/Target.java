package org.autoreproduce.verdict;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the paper prints, as an interval: a single number is one of no width, a bound has one open end.
 *
 * @param low  null for a bound from above
 * @param high null for a bound from below
 */
record Target(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    static Target of(Printed printed) {
        BigDecimal value = printed.value();
        return switch (printed.bound()) {
            case BELOW -> new Target(null, value);
            case ABOVE -> new Target(value, null);
            case null -> new Target(value, printed.upper() == null ? value : printed.upper());
        };
    }

    /** The point of it that is nearest to a number: p. */
    BigDecimal nearest(BigDecimal number) {
        if (low != null && number.compareTo(low) < 0) {
            return low;
        }
        return high != null && number.compareTo(high) > 0 ? high : number;
    }

    /** |m−p|, 0 inside. */
    BigDecimal distance(BigDecimal number) {
        return number.subtract(nearest(number)).abs();
    }

    /** How far two of them are apart, 0 where they touch. */
    BigDecimal distance(Target other) {
        BigDecimal below = high == null || other.low == null ? BigDecimal.ZERO : other.low.subtract(high);
        BigDecimal above = low == null || other.high == null ? BigDecimal.ZERO : low.subtract(other.high);
        return below.max(above).max(BigDecimal.ZERO);
    }

    /** Its finite ends. */
    Stream<BigDecimal> ends() {
        return Stream.of(low, high).mapMulti((end, sink) -> {
            if (end != null) {
                sink.accept(end);
            }
        });
    }
}
