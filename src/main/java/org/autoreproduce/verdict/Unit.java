package org.autoreproduce.verdict;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a number is counted in, under one spelling. Two spellings of one unit are equal; two units never are, and no
 * number is ever scaled from one to the other.
 *
 * @param name empty for plain numbers and fractions
 */
public record Unit(String name) {
    private static final Set<String> PLAIN = Set.of("", "1", "fraction", "none", "plain", "proportion", "ratio",
            "number");
    private static final Set<String> PERCENT = Set.of("%", "percent", "per cent", "percentage", "pct");

    /** The unit that a paper, a binding or a metrics line writes as this; null for none. */
    public static Unit of(@Nullable String text) {
        String name = text == null ? "" : text.strip();
        String small = name.toLowerCase(Locale.ROOT);
        if (PLAIN.contains(small)) {
            return new Unit("");
        }
        return new Unit(PERCENT.contains(small) ? "%" : name);
    }

    /** Whether it is per cent. */
    public boolean percent() {
        return name.equals("%");
    }

    /** How a sentence calls it. */
    public String words() {
        return name.isEmpty() ? "plain number" : name;
    }
}
