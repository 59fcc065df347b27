package org.autoreproduce.ui.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.autoreproduce.paper.PageText;

/**
 * Finds words in the whole paper as people mean them: case, accents, ligatures, the kind of dash or quote mark and the
 * number of spaces do not matter; a word broken at a row's end is found, also over the edge of a column or page.
 * Immutable; may be shared by all threads.
 */
final class TextSearch {
    /** A hyphen at a row's end: there for who looks for it, and not for who looks for the word. */
    private static final char MAYBE = '\u00ad';

    private final char[] folded;
    private final int[] pages;
    private final int[] offsets;

    TextSearch(PaperText text) {
        Folding folding = new Folding();
        text.pages().forEach(folding::page);
        folded = Arrays.copyOf(folding.chars, folding.length);
        pages = Arrays.copyOf(folding.pages, folding.length);
        offsets = Arrays.copyOf(folding.offsets, folding.length);
    }

    /** All places in reading order; none for a query without a letter, digit or sign. */
    List<TextRange> find(String query) {
        char[] wanted = folded(query.strip());
        List<TextRange> found = new ArrayList<>();
        if (wanted.length == 0) {
            return found;
        }
        for (int at = 0; at < folded.length; at++) {
            int end = folded[at] == wanted[0] ? match(at, wanted) : -1;
            if (end > 0) {
                found.add(new TextRange(new TextSpot(pages[at], offsets[at]),
                        new TextSpot(pages[end - 1], offsets[end - 1] + 1)));
                at = end - 1;
            }
        }
        return found;
    }

    /** The end of a match, or -1. */
    private int match(int start, char[] wanted) {
        int at = start;
        int k = 0;
        while (k < wanted.length) {
            if (at == folded.length) {
                return -1;
            }
            char c = folded[at];
            if (c == MAYBE) {
                k += wanted[k] == '-' ? 1 : 0;
            } else if (c == wanted[k]) {
                k++;
            } else {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static char[] folded(String query) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < query.length(); i++) {
            if (!space(query.charAt(i))) {
                out.append(fold(query.charAt(i)));
            } else if (out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().toCharArray();
    }

    private static boolean space(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Usually one character; several for a ligature, none for an accent. */
    private static String fold(char c) {
        if (c < 128) {
            return String.valueOf(Character.toLowerCase(c));
        }
        if ("‐‑‒–—―−".indexOf(c) >= 0) {
            return "-";
        }
        if ("‘’‚‛′".indexOf(c) >= 0) {
            return "'";
        }
        if ("“”„«»″".indexOf(c) >= 0) {
            return "\"";
        }
        StringBuilder out = new StringBuilder();
        for (char part : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).toCharArray()) {
            if (Character.getType(part) != Character.NON_SPACING_MARK) {
                out.append(Character.toLowerCase(part));
            }
        }
        return out.toString();
    }

    private static final class Folding {
        private char[] chars = new char[8192];
        private int[] pages = new int[8192];
        private int[] offsets = new int[8192];
        private int length;

        void page(PageText page) {
            String text = page.text();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (space(c)) {
                    if (length > 0 && chars[length - 1] != ' ' && chars[length - 1] != MAYBE) {
                        put(' ', page, i);
                    }
                } else if (hyphenAtEnd(text, i)) {
                    put(MAYBE, page, i);
                } else {
                    for (char part : fold(c).toCharArray()) {
                        put(part, page, i);
                    }
                }
            }
        }

        private static boolean hyphenAtEnd(String text, int i) {
            return "-‐".indexOf(text.charAt(i)) >= 0 && i > 0 && Character.isLetter(text.charAt(i - 1))
                    && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        }

        private void put(char c, PageText page, int offset) {
            if (length == chars.length) {
                chars = Arrays.copyOf(chars, length * 2);
                pages = Arrays.copyOf(pages, length * 2);
                offsets = Arrays.copyOf(offsets, length * 2);
            }
            chars[length] = c;
            pages[length] = page.page().number();
            offsets[length++] = offset;
        }
    }
}
