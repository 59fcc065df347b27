package org.autoreproduce.paper.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Mends what TeX's math fonts print: signs under wrong names, strokes through relations, signs that hang from their line. */
final class MathGlyphs {
    /** How far, in sizes of the font, a hanging sign's origin lies over the baseline. */
    private static final double HANG = .75;
    private static final double NEAR = 1.5;

    List<Glyph> mended(List<Glyph> glyphs) {
        List<Glyph> out = new ArrayList<>(glyphs.size());
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            String font = glyph.face().font();
            if (symbols(font) && glyph.text().equals("6") && i + 1 < glyphs.size()) {
                Glyph next = glyphs.get(++i);
                out.add(next.as(Normalizer.normalize(next.text() + "\u0338", Normalizer.Form.NFC)));
            } else if (font.startsWith("cmmi")) {
                out.add(glyph.as(glyph.text().replace('`', 'ℓ').replace('?', '⋆')));
            } else if (symbols(font) && glyph.text().equals(">")) {
                out.add(glyph.as("⊤"));
            } else if (extension(font) || symbols(font) && glyph.text().equals("√")) {
                out.add(onLine(glyph, glyphs, i));
            } else {
                out.add(glyph);
            }
        }
        return out;
    }

    /** Big operators, brackets and roots have their origin at the top: put them on the line of what stands beside. */
    private static Glyph onLine(Glyph sign, List<Glyph> glyphs, int at) {
        double hung = sign.baseline() + HANG * sign.size();
        for (int step : new int[]{-1, 1}) {
            for (int i = at + step; i >= 0 && i < glyphs.size() && Math.abs(i - at) < 12; i += step) {
                Glyph other = glyphs.get(i);
                double gap = Math.max(other.x() - sign.right(), sign.x() - other.right());
                if (!extension(other.face().font()) && gap < NEAR * sign.size()
                        && other.size() > .87 * sign.size() && Math.abs(other.baseline() - hung) < .7 * sign.size()) {
                    return at(sign, other.baseline());
                }
            }
        }
        return at(sign, hung);
    }

    /** TeX's fonts of big operators and brackets, in Computer Modern and in Latin Modern. */
    private static boolean extension(String font) {
        return font.startsWith("cmex") || font.startsWith("lmmathext") || font.startsWith("lmex");
    }

    private static boolean symbols(String font) {
        return font.startsWith("cmsy") || font.startsWith("lmmathsym") || font.startsWith("lmsy");
    }

    private static Glyph at(Glyph sign, double baseline) {
        return new Glyph(sign.text(), sign.x(), baseline, sign.width(), sign.size(), sign.face(), sign.spaced(),
                sign.figure());
    }
}
