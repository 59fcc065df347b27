package org.autoreproduce.ui.paper;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.paper.PageText;

/** Tells of a hyphen at a row's end whether it belongs to the word, by how the paper writes that word elsewhere. */
final class Hyphens {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-‐][\\p{L}\\p{N}]+)*(?![-‐]\\n)");

    private final Set<String> words = new HashSet<>();

    Hyphens(List<PageText> pages) {
        for (PageText page : pages) {
            Matcher matcher = WORD.matcher(page.text());
            while (matcher.find()) {
                words.add(lower(matcher.group()));
            }
        }
    }

    /**
     * Whether the hyphen only breaks a word.
     *
     * @param before the word's part before the hyphen
     * @param after  what begins the next row
     */
    boolean breaks(String before, String after) {
        if (before.isEmpty() || after.isEmpty() || !Character.isLetter(before.charAt(before.length() - 1))
                || !Character.isLowerCase(after.charAt(0))) {
            return false;
        }
        boolean hyphened = words.contains(lower(before + "-" + after));
        return !hyphened || words.contains(lower(before + after));
    }

    private static String lower(String word) {
        return word.replace('‐', '-').toLowerCase(Locale.ROOT);
    }
}
