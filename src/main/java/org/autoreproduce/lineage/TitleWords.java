package org.autoreproduce.lineage;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The words of a title, in one form however it was printed: small, without accents, marks, ligatures and TeX's braces. */
public final class TitleWords {
    private TitleWords() {}

    /** In their order; a word that a hyphen or a line's end divides is one. */
    public static List<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT).replaceAll("\\\\[a-z]+\\s*|[{}$\\\\]", "")
                .replaceAll("(\\p{L})[-\u2010\u2011\u00ad]\\s*(\\p{L})", "$1$2").replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }

    /** All of them without a gap: what two prints of one title have in common. */
    public static String joined(String text) {
        return String.join("", of(text));
    }
}
