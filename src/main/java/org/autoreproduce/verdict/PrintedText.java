package org.autoreproduce.verdict;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number as papers print it: "0.78 ± 0.03", "84.2 %", "73", "1.2e-3", "> 90", "12–14", "81.5 (0.3)". What is
 * not surely one of these is refused rather than guessed.
 */
public final class PrintedText {
    private static final String NUMBER = "([+-]?(?:\\d[\\d,]*\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+| ?× ?10 ?\\^ ?\\{?[+-]?\\d+\\}?)?)";
    private static final String UNIT = "(?: ?(%|[\\p{L}µ°×][\\p{L}\\d/²³^·-]{0,15}))?";
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final Pattern SINGLE = Pattern.compile("[~≈]? ?" + NUMBER + UNIT);
    private static final Pattern LIMIT = Pattern.compile("(<=|>=|[<>≤≥]) ?" + NUMBER + UNIT);
    private static final Pattern SPREAD = Pattern.compile(NUMBER + UNIT + " ?± ?" + NUMBER + UNIT);
    private static final Pattern BRACKETS = Pattern.compile(NUMBER + UNIT + "( ?)\\( ?±? ?" + NUMBER + UNIT + " ?\\)");
    private static final Pattern SPAN = Pattern.compile(NUMBER + UNIT + " ?(?:-|–|—|to) ?" + NUMBER + UNIT);

    /**
     * A printed number and what it is counted in.
     *
     * @param unit null where the text names none
     */
    public record Reading(Printed printed, @Nullable String unit) {}

    /**
     * Reads a number; a ± in it is of unknown kind.
     *
     * @throws ProblemException where it is no printed number
     */
    public Reading read(String text) {
        return read(text, SpreadKind.UNKNOWN, null, false);
    }

    /**
     * Reads a number of whose ± the paper says more elsewhere.
     *
     * @param kind   what a ± is; has no effect without one
     * @param runs   over how many runs; null where unknown
     * @param bestOf the paper gives the best of several runs
     * @throws ProblemException where it is no printed number
     */
    public Reading read(String text, SpreadKind kind, @Nullable Integer runs, boolean bestOf) {
        String plain = plain(text);
        Function<@Nullable BigDecimal, @Nullable Spread> spread = amount -> amount == null
                ? null
                : new Spread(amount, kind, runs);
        Matcher m = SINGLE.matcher(plain);
        if (m.matches()) {
            BigDecimal value = decimal(m.group(1), text);
            return new Reading(new Printed(value, null, null, value.ulp(), null, bestOf), m.group(2));
        }
        m = LIMIT.matcher(plain);
        if (m.matches()) {
            BigDecimal value = decimal(m.group(2), text);
            Bound bound = "<≤".contains(m.group(1).substring(0, 1)) ? Bound.BELOW : Bound.ABOVE;
            return new Reading(new Printed(value, null, bound, value.ulp(), null, bestOf), m.group(3));
        }
        m = SPREAD.matcher(plain);
        if (m.matches()) {
            BigDecimal value = decimal(m.group(1), text);
            Spread after = spread.apply(amount(decimal(m.group(3), text), text));
            return new Reading(new Printed(value, null, null, value.ulp(), after, bestOf),
                    unit(m.group(2), m.group(4), text));
        }
        m = BRACKETS.matcher(plain);
        if (m.matches()) {
            BigDecimal value = decimal(m.group(1), text);
            Spread after = spread.apply(bracketed(value, m.group(4), m.group(3).isEmpty(), text));
            return new Reading(new Printed(value, null, null, value.ulp(), after, bestOf),
                    unit(m.group(2), m.group(5), text));
        }
        m = SPAN.matcher(plain);
        if (m.matches()) {
            BigDecimal low = decimal(m.group(1), text);
            BigDecimal high = decimal(m.group(3), text);
            if (low.compareTo(high) < 0) {
                return new Reading(new Printed(low, high, null, low.ulp().min(high.ulp()), null, bestOf),
                        unit(m.group(2), m.group(4), text));
            }
        }
        throw unreadable(text);
    }

    /** One spelling of minus, space, plus-minus and times; no footnote marks, no dollar signs. */
    private static String plain(String text) {
        String plain = text.replaceAll("[−﹣]", "-").replaceAll("[\\s\\u00a0\\u2000-\\u200b\\u202f]+", " ")
                .replace("\\pm", "±").replaceAll("\\+ ?/ ?-|\\+-", "±").replace("\\times", "×").replace("\\%", "%")
                .replaceAll("[$*†‡§]", "")
                // raised after decimals, and not a power: a footnote mark
                .replaceAll("(?<=[.]\\d{1,9})(?:[¹²³⁰⁴-⁹]+|\\^\\{[\\p{L}\\d,∗]{1,5}\\})(?=\\s*(?:%|±|$))", "")
                .replaceAll("(?<=10) ?⁻", "^-");
        for (int digit = 0; digit < SUPERSCRIPTS.length(); digit++) {
            plain = plain.replaceAll("(?<=10)" + SUPERSCRIPTS.charAt(digit), "^" + digit)
                    .replaceAll("(?<=\\^-?\\d{0,3})" + SUPERSCRIPTS.charAt(digit), Integer.toString(digit));
        }
        return plain.replaceAll(" +", " ").strip();
    }

    /** 0.781(12) means the last digits; 81.5 (0.3) and 84 (2) mean amounts; 0.78 (3) may be a rank. */
    private static BigDecimal bracketed(BigDecimal value, String inside, boolean attached, String text) {
        BigDecimal amount = amount(decimal(inside, text), text);
        if (amount.scale() > 0 || value.scale() <= 0) {
            return amount;
        }
        if (attached) {
            return amount.multiply(value.ulp());
        }
        throw unreadable(text);
    }

    private static BigDecimal amount(BigDecimal amount, String text) {
        if (amount.signum() < 0) {
            throw unreadable(text);
        }
        return amount;
    }

    private static @Nullable String unit(@Nullable String first, @Nullable String second, String text) {
        if (first != null && second != null && !first.equals(second)) {
            throw unreadable(text);
        }
        return first == null ? second : first;
    }

    private static BigDecimal decimal(String digits, String text) {
        String number = digits.replaceAll(" ?× ?10 ?\\^ ?\\{?([+-]?\\d+)\\}?", "e$1");
        if (number.contains(",")) {
            if (!number.matches("[+-]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d*)?")) {
                throw unreadable(text);
            }
            number = number.replace(",", "");
        }
        try {
            BigDecimal value = new BigDecimal(number);
            if (List.of(value.precision(), Math.abs(value.scale())).stream().anyMatch(n -> n > 60)) {
                throw unreadable(text);
            }
            return value;
        } catch (NumberFormatException e) {
            throw unreadable(text);
        }
    }

    private static ProblemException unreadable(String text) {
        return new ProblemException("verdict.printed.unreadable", text);
    }
}
