package org.autoreproduce.lineage;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** An author's family name in one form: "Kipf, T. N.", "T. N. Kipf" and "Thomas N Kipf" are all "kipf". */
public final class FamilyName {
    private FamilyName() {}

    /** Of a name as printed; empty where nothing is left of it. */
    public static String of(String printed) {
        String name = printed.replaceAll("(?i),?\\s+(jr|sr|ii|iii)\\.?$", "").replaceAll("[{}\\\\]", "").strip();
        int comma = name.indexOf(',');
        String family = comma > 0 ? name.substring(0, comma) : last(name);
        return Normalizer.normalize(family, Normalizer.Form.NFKD).replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT)
                .replace("ß", "ss").replace("ø", "o").replace("ł", "l");
    }

    /** The last word that is no initial: "Kipf T N" and "T. N. Kipf". */
    private static String last(String name) {
        return List.of(name.split("[\\s.]+")).reversed().stream()
                .filter(word -> word.length() > 2 || word.length() == 2 && !word.equals(word.toUpperCase(Locale.ROOT)))
                .findFirst().orElse(name);
    }
}
