package org.autoreproduce.paper.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Joins accents that the file prints as glyphs of their own with the letters they stand over, as TeX's old fonts do. */
final class Accents {
    private static final String SPACING = "`´¨^ˆ~˜¯ˉ˘˙˚¸˝ˇ˛";
    private static final String COMBINING = "\u0300\u0301\u0308\u0302\u0302\u0303\u0303\u0304\u0304\u0306\u0307\u030a\u0327\u030b\u030c\u0328";

    List<Glyph> joined(List<Glyph> glyphs) {
        List<Glyph> out = new ArrayList<>(glyphs.size());
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            int accent = glyph.text().length() == 1 ? SPACING.indexOf(glyph.text()) : -1;
            if (accent >= 0 && i + 1 < glyphs.size() && over(glyph, glyphs.get(i + 1))) {
                out.add(with(glyphs.get(++i), accent, glyph.spaced()));
            } else if (accent >= 0 && !out.isEmpty() && over(glyph, out.getLast())) {
                out.set(out.size() - 1, with(out.getLast(), accent, out.getLast().spaced()));
            } else {
                out.add(glyph);
            }
        }
        return out;
    }

    private static boolean over(Glyph accent, Glyph letter) {
        double middle = accent.x() + accent.width() / 2;
        return Character.isLetter(letter.text().codePointAt(0)) && middle > letter.x() - .5
                && middle < letter.right() + .5 && Math.abs(accent.baseline() - letter.baseline()) < .4 * letter.size();
    }

    private static Glyph with(Glyph letter, int accent, boolean spaced) {
        String base = letter.text().replace('ı', 'i').replace('ȷ', 'j');
        String text = Normalizer.normalize(base.charAt(0) + COMBINING.substring(accent, accent + 1) + base.substring(1),
                Normalizer.Form.NFC);
        return new Glyph(text, letter.x(), letter.baseline(), letter.width(), letter.size(), letter.face(),
                letter.spaced() || spaced, letter.figure());
    }
}
