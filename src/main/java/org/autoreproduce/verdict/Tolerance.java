package org.autoreproduce.verdict;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * How far a mean may lie from the printed number: the largest of one unit of the last printed digit, two standard
 * deviations, and a share of the number's distance to the nearest finite end of the metric's range (of its size where
 * the range has none). It never looks at what was measured.
 *
 * @param percent the share, 10 by default
 */
public record Tolerance(BigDecimal percent) {
    /** 10 %. */
    public static final Tolerance DEFAULT = new Tolerance(BigDecimal.TEN);

    private static final BigDecimal NORMAL_95 = new BigDecimal("1.96");

    /** T, in the claim's unit. Of a printed range the end counts that gives the smaller one. */
    public BigDecimal of(ValueClaim claim) {
        Printed printed = claim.printed();
        Range range = claim.range() == null ? Range.UNBOUNDED : claim.range();
        BigDecimal room = Target.of(printed).ends().map(end -> room(end, range)).min(Comparator.naturalOrder())
                .orElseThrow();
        BigDecimal share = room.multiply(percent).movePointLeft(2);
        BigDecimal noise = printed.spread() == null
                ? BigDecimal.ZERO
                : deviation(printed.spread()).multiply(BigDecimal.TWO);
        return Decimals.kept(printed.lastDigit().max(noise).max(share));
    }

    private static BigDecimal room(BigDecimal value, Range range) {
        return Stream.of(range.low(), range.high()).filter(Objects::nonNull).map(end -> value.subtract(end).abs())
                .min(Comparator.naturalOrder()).orElse(value.abs());
    }

    /**
     * σ. A standard error or an interval over a known number of runs is turned into it; over an unknown number the
     * smallest deviation is taken that it can stand for, which is the strict reading; an unknown ± is taken as it is.
     */
    static BigDecimal deviation(Spread spread) {
        BigDecimal amount = spread.amount();
        Integer runs = spread.runs();
        BigDecimal root = BigDecimal.valueOf(runs == null ? 1 : runs).sqrt(Decimals.EXACTLY);
        return switch (spread.kind()) {
            case STANDARD_DEVIATION, UNKNOWN -> amount;
            case STANDARD_ERROR -> amount.multiply(root);
            case INTERVAL_95 -> amount.multiply(root)
                    .divide(runs == null || runs < 2 ? NORMAL_95 : StudentT.quantile(runs - 1), Decimals.EXACTLY);
        };
    }

    /** What must be said of how ± was read; null where nothing was assumed. */
    static @Nullable Sentence note(@Nullable Spread spread) {
        return switch (spread) {
            case null -> null;
            case Spread(var amount, var kind, var runs) when kind == SpreadKind.UNKNOWN ->
                Sentence.of("verdict.note.spreadUnknown", amount.toPlainString());
            case Spread(var amount, var kind, var runs) when runs == null && kind == SpreadKind.STANDARD_ERROR ->
                Sentence.of("verdict.note.errorRunsUnknown", amount.toPlainString());
            case Spread(var amount, var kind, var runs) when runs == null && kind == SpreadKind.INTERVAL_95 ->
                Sentence.of("verdict.note.intervalRunsUnknown", amount.toPlainString());
            default -> null;
        };
    }
}
