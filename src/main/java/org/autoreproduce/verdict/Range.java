package org.autoreproduce.verdict;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The values of a metric from no skill to best, whichever of the two is the larger.
 *
 * @param low  null for no end
 * @param high null for no end
 */
public record Range(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    /** No finite end. */
    public static final Range UNBOUNDED = new Range(null, null);

    /** Checks the order of its ends. */
    public Range {
        if (low != null && high != null && low.compareTo(high) >= 0) {
            throw new IllegalArgumentException("not a range: " + low + " to " + high);
        }
    }

    /** Whether a value lies above the upper end; one below the lower end is merely worse than no skill. */
    boolean exceededBy(BigDecimal value) {
        return high != null && value.compareTo(high) > 0;
    }
}
