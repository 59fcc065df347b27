package org.autoreproduce.lineage;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
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
        List<String> needle = TitleWords.of(title);
        return needle.size() > 2 && Collections.indexOfSubList(TitleWords.of(entry), needle) >= 0;
    }

    private boolean subtitleMissing(String full, String head) {
        int colon = full.indexOf(':');
        return colon > 0 && words(full.substring(0, colon)).size() > 1
                && words(full.substring(0, colon)).equals(words(head));
    }

    private static Set<String> words(String title) {
        return new LinkedHashSet<>(TitleWords.of(title));
    }
}
