package org.autoreproduce.verdict;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is printed behind ±.
 *
 * @param amount in the claim's unit; of an interval, half its width
 * @param runs   over how many runs; null where the paper does not say
 */
public record Spread(BigDecimal amount, SpreadKind kind, @Nullable Integer runs) {
    /** Checks that it is no negative amount and over at least one run. */
    public Spread {
        if (amount.signum() < 0 || runs != null && runs < 1) {
            throw new IllegalArgumentException("not a spread: " + amount + " over " + runs);
        }
    }
}
