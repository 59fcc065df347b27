package org.autoreproduce.paper.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a document, to tell a hyphen that breaks a word at a line's end from one that belongs to it. */
final class Vocabulary {
    private final Set<String> words = new HashSet<>();

    Vocabulary(List<List<Chunk>> pages) {
        for (List<Chunk> page : pages) {
            for (Chunk chunk : page) {
                String[] all = chunk.text().split("\\s+");
                for (int i = 0; i < all.length; i++) {
                    String word = bare(all[i]);
                    if (!word.isEmpty() && !(i == all.length - 1 && word.endsWith("-"))) {
                        words.add(word);
                    }
                }
            }
        }
    }

    /** Whether the hyphen between the two parts stays. */
    boolean keepsHyphen(String before, String after) {
        String first = bare(before);
        String second = bare(after);
        if (after.isEmpty() || !Character.isLowerCase(after.codePointAt(0))
                && !(HeadingRule.capitals(before + after) && words.contains(first + second))) {
            return true;
        }
        if (words.contains(first + second)) {
            return false;
        }
        boolean compound = first.length() > 3 && second.length() > 3 && words.contains(first) && words.contains(second);
        return compound || words.contains(first + "-" + second) || first.contains("-") && !first.endsWith("-")
                && !words.contains(first.substring(first.lastIndexOf('-') + 1) + second)
                && words.contains(first.substring(first.lastIndexOf('-') + 1)) && words.contains(second);
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}-]+$", "");
    }
}
