package org.autoreproduce.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.OrderingClaim;
import org.autoreproduce.verdict.Unit;
import org.autoreproduce.verdict.ValueClaim;
import org.jspecify.annotations.Nullable;

/** How numbers, times and claims are written for people, in reports and in the window. */
public final class Shown {
    /** Where there is nothing to tell. */
    public static final String NOTHING = "–";

    private Shown() {}

    /** A measured number with one digit more than the paper prints. */
    public static String measured(@Nullable BigDecimal number, @Nullable BigDecimal lastDigit) {
        if (number == null) {
            return NOTHING;
        }
        int scale = lastDigit == null ? 4 : Math.max(0, lastDigit.stripTrailingZeros().scale() + 1);
        return number.setScale(scale, RoundingMode.HALF_UP).toPlainString();
    }

    /** A number as it is, without needless zeros. */
    public static String plain(@Nullable BigDecimal number) {
        return number == null ? NOTHING : number.stripTrailingZeros().toPlainString();
    }

    /** A share as per cent with one decimal. */
    public static String percent(@Nullable BigDecimal share) {
        return share == null
                ? NOTHING
                : share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    static String duration(@Nullable Duration time) {
        if (time == null) {
            return NOTHING;
        }
        if (time.toHours() > 0) {
            return String.format(Locale.ROOT, "%d h %02d min", time.toHours(), time.toMinutesPart());
        }
        return time.toMinutes() > 0
                ? String.format(Locale.ROOT, "%d min %02d s", time.toMinutes(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /** What a claim is about, without its number. */
    public static String about(Claim claim) {
        return switch (claim) {
            case ValueClaim c -> Html.words("report.claim.value", c.metric(), c.dataset(), c.row());
            case OrderingClaim c -> Html.words("report.claim.ordering", c.better(), c.worse());
        };
    }

    /** What came of all claims: "1 of 4 claims reproduced; 1 deviates, 1 inconclusive, 1 not attempted". */
    public static String headline(ReportData report) {
        return new Summary(report).headline();
    }

    /** What the paper prints. */
    public static String printed(Claim claim) {
        return switch (claim) {
            case ValueClaim c -> c.printed().text() + suffix(c);
            case OrderingClaim c -> "> 0";
        };
    }

    private static String suffix(ValueClaim claim) {
        String unit = Unit.of(claim.unit()).name();
        return unit.isEmpty() ? "" : " " + unit;
    }

    /** One unit of the last digit that the paper prints; null for an ordering. */
    public static @Nullable BigDecimal lastDigit(Claim claim) {
        return claim instanceof ValueClaim c ? c.printed().lastDigit() : null;
    }
}
