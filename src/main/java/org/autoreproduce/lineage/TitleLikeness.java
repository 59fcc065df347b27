package org.autoreproduce.lineage;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much two printed titles are alike, from 0 to 1: by their words, or by their letters where words were divided or
 * misread. Numbers must agree ("Part I" is not "Part II"), and a missing subtitle costs little.
 */
final class TitleLikeness {
    private static final double NO_SUBTITLE = 0.95;
    private static final double OTHER_NUMBER = 0.7;
    /** Letters alone decide only where hardly any differ: a single other word makes another work. */
    private static final double LETTERS = 0.92;
    private static final Set<String> SMALL = Set.of("a", "an", "the", "of", "for", "in", "on", "to", "and", "with",
            "by", "from", "via", "using");
    private static final String NUMBER = "\\d+|i|ii|iii|iv|v|vi";

    private TitleLikeness() {}

    static double of(String one, String other) {
        List<String> a = TitleWords.of(one);
        List<String> b = TitleWords.of(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (String.join("", a).equals(String.join("", b))) {
            return 1;
        }
        double words = words(a, b);
        double letters = letters(String.join("", a), String.join("", b));
        double alike = Math.max(words, letters >= LETTERS ? letters : 0);
        if (headOnly(one, b) || headOnly(other, a)) {
            alike = Math.max(alike, NO_SUBTITLE);
        }
        return numbers(a).equals(numbers(b)) ? alike : Math.min(alike, OTHER_NUMBER);
    }

    /** Whether a text holds the title, word by word in its order; shorter titles than three words stand anywhere. */
    static boolean within(String title, String text) {
        List<String> words = TitleWords.of(title);
        return words.size() > 2 && Collections.indexOfSubList(TitleWords.of(text), words) >= 0;
    }

    /** The share of common words in all of them; small words count half. */
    private static double words(List<String> a, List<String> b) {
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        Set<String> common = new HashSet<>(a);
        common.retainAll(new HashSet<>(b));
        return weight(common) / weight(all);
    }

    private static double weight(Set<String> words) {
        return words.stream().mapToDouble(word -> SMALL.contains(word) ? 0.5 : 1).sum();
    }

    private static Set<String> numbers(List<String> words) {
        Set<String> numbers = new HashSet<>(words);
        numbers.removeIf(word -> !word.matches(NUMBER));
        return numbers;
    }

    private static boolean headOnly(String full, List<String> other) {
        int colon = full.indexOf(':');
        List<String> head = colon > 0 ? TitleWords.of(full.substring(0, colon)) : List.of();
        return head.size() > 1 && head.equals(other);
    }

    /** One less the edit distance (Levenshtein 1966) by the longer's length. */
    private static double letters(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        if (Math.abs(a.length() - b.length()) > (1 - LETTERS) * longer) {
            return 0;
        }
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(same, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return 1 - before[b.length()] / (double) longer;
    }
}
