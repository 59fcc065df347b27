package org.autoreproduce.code;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.autoreproduce.code.Setting.Kind;

/** What a scalar of config.yaml is, and another value of the same kind. */
final class ConfigValue {
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9][0-9_]*");
    private static final Pattern DECIMAL = Pattern
            .compile("[-+]?([0-9][0-9_]*\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");
    private static final Pattern BEYOND = Pattern.compile("(?i)[-+]?\\.(inf|nan)");
    private static final List<String> PAIRS = List.of("true", "false", "yes", "no", "on", "off");

    private ConfigValue() {}

    static Kind kind(String plain) {
        String small = plain.toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.equals("~") || small.equals("null")) {
            return Kind.NOTHING;
        }
        if (PAIRS.contains(small)) {
            return Kind.BOOLEAN;
        }
        if (INTEGER.matcher(plain).matches()) {
            return Kind.INTEGER;
        }
        return DECIMAL.matcher(plain).matches() || BEYOND.matcher(plain).matches() ? Kind.DECIMAL : Kind.TEXT;
    }

    /** A scalar as it may be written in place of this one: always another value, of the same kind. */
    static String changed(String written) {
        if (!written.isEmpty() && (written.charAt(0) == '"' || written.charAt(0) == '\'')) {
            return written.substring(0, written.length() - 1) + "_changed" + written.charAt(0);
        }
        return switch (kind(written)) {
            case NOTHING -> "1";
            case BOOLEAN -> flipped(written);
            case INTEGER, DECIMAL -> number(written);
            case TEXT, LIST -> written.startsWith("|") || written.startsWith(">") ? "changed" : written + "_changed";
        };
    }

    private static String flipped(String written) {
        int at = PAIRS.indexOf(written.toLowerCase(Locale.ROOT));
        String other = PAIRS.get(at ^ 1);
        return Character.isUpperCase(written.charAt(0))
                ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1)
                : other;
    }

    /** Twice the number and one, which has but one fixed point; a decimal stays one for a reader who looks for a point. */
    private static String number(String written) {
        if (BEYOND.matcher(written).matches()) {
            return "1.0";
        }
        BigDecimal old = new BigDecimal(written.replace("_", ""));
        BigDecimal twice = old.add(old).add(BigDecimal.ONE);
        BigDecimal other = twice.compareTo(old) == 0 ? BigDecimal.ONE : twice;
        if (kind(written) == Kind.INTEGER) {
            return other.toPlainString();
        }
        // without an exponent, because YAML libraries disagree about those
        boolean huge = other.precision() - other.scale() > 20;
        String plain = huge ? "1.5" : other.round(MathContext.DECIMAL64).stripTrailingZeros().toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }
}
