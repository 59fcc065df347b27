package org.autoreproduce.verdict;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as the paper prints it. {@link PrintedText} reads it.
 *
 * @param value     the number; of a printed range, its lower end
 * @param upper     the upper end of a printed range, else null
 * @param bound     set where the number is a limit
 * @param lastDigit one unit of the last printed digit: 0.01 for 0.78, 1 for 73
 * @param spread    what is printed behind ±, or null
 * @param bestOf    the paper gives the best of several runs
 */
public record Printed(BigDecimal value, @Nullable BigDecimal upper, @Nullable Bound bound, BigDecimal lastDigit,
        @Nullable Spread spread, boolean bestOf) {
    /** Checks that it is a value, a range or a bound. */
    public Printed {
        if (lastDigit.signum() <= 0 || upper != null && (bound != null || upper.compareTo(value) <= 0)) {
            throw new IllegalArgumentException("not a printed number: " + value);
        }
    }

    /** As a reader would write it: 0.78 ± 0.03, > 90, 12–14. */
    public String text() {
        String number = value.toPlainString();
        String shown = switch (bound) {
            case BELOW -> "< " + number;
            case ABOVE -> "> " + number;
            case null -> upper == null ? number : number + "–" + upper.toPlainString();
        };
        return spread == null ? shown : shown + " ± " + spread.amount().toPlainString();
    }
}
