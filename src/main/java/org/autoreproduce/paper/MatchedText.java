package org.autoreproduce.paper;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The characters of a text that matter when a quotation is compared: compatibility forms resolved (ligatures, raised
 * digits), accents, spaces, quote marks and the marks of Markdown and TeX left out. A hyphen counts only before a digit,
 * where it may be a minus.
 */
final class MatchedText {
    private static final String IGNORED = "'\"`´‘’‚“”„«»|*_\\$^{}\u00ad\u200b\ufeff";
    private static final String DASHES = "-‐‑‒–—―−";

    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[256];

    /** Adds a text; its offsets count from its own beginning. */
    void append(String added) {
        for (int i = 0; i < added.length();) {
            int point = added.codePointAt(i);
            if (point < 128) {
                simple((char) point, added, i);
            } else {
                String parts = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
                for (int k = 0; k < parts.length(); k++) {
                    simple(parts.charAt(k), added, i);
                }
            }
            i += Character.charCount(point);
        }
    }

    int length() {
        return text.length();
    }

    /** For each character its offset in the text that it came with. */
    int[] offsets() {
        return Arrays.copyOf(offsets, text.length());
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void simple(char c, String added, int offset) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || IGNORED.indexOf(c) >= 0
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.MODIFIER_SYMBOL) {
            return;
        }
        if (DASHES.indexOf(c) < 0) {
            put(c, offset);
        } else if (digitFollows(added, offset + 1)) {
            put('-', offset);
        }
    }

    private static boolean digitFollows(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i < text.length() && Character.isDigit(Normalizer
                .normalize(text.substring(i, i + 1), Normalizer.Form.NFKD).charAt(0));
    }

    private void put(char c, int offset) {
        if (text.length() == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[text.length()] = offset;
        text.append(c);
    }
}
