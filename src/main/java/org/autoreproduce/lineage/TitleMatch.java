package org.autoreproduce.lineage;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Recognises a title that is printed a little differently: case, accents, hyphens, punctuation, a missing subtitle. */
public final class TitleMatch {
    /** Below this share of common words two titles are two works. */
    private static final double SAME = 0.8;

    /** Whether both are titles of one work. Titles of fewer than two words are never recognised by their words. */
    public boolean same(String one, String other) {
        Set<String> a = words(one);
        Set<String> b = words(other);
        if (Math.min(a.size(), b.size()) < 2) {
            return !a.isEmpty() && a.equals(b);
        }
        Set<String> common = new LinkedHashSet<>(a);
        common.retainAll(b);
        Set<String> all = new LinkedHashSet<>(a);
        all.addAll(b);
        return common.size() >= SAME * all.size() || subtitleMissing(one, other) || subtitleMissing(other, one);
    }

    /** Whether the entry of a reference list holds the title, word by word in its order. */
    public boolean within(String title, String entry) {
        String needle = String.join(" ", list(title));
        return list(title).length > 2 && (" " + String.join(" ", list(entry)) + " ").contains(" " + needle + " ");
    }

    private boolean subtitleMissing(String full, String head) {
        int colon = full.indexOf(':');
        return colon > 0 && words(full.substring(0, colon)).size() > 1
                && words(full.substring(0, colon)).equals(words(head));
    }

    private static Set<String> words(String title) {
        return new LinkedHashSet<>(Arrays.asList(list(title)));
    }

    private static String[] list(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT).replaceAll("(\\p{L})-\\s*(\\p{L})", "$1$2")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return plain.isEmpty() ? new String[0] : plain.split(" ");
    }
}
