package org.autoreproduce.paper.pdf;

import java.util.List;
import org.autoreproduce.paper.layout.Glyph;
import org.autoreproduce.paper.layout.PageInk;
import org.autoreproduce.text.ProblemException;

/** Tells whether a file's text can be used: scans have none, and some old fonts give signs instead of letters. */
final class TextLayer {
    private static final int FEWEST_LETTERS = 40;
    private static final double LETTERS = .3;
    /** A text with fewer Latin letters is in another script, and those are formulas. */
    private static final double LATIN = .3;
    /** In every language written with Latin letters vowels are more than a fifth of the letters; in ciphers they are not. */
    private static final double VOWELS = .2;

    private final List<PageInk> pages;

    TextLayer(List<PageInk> pages) {
        this.pages = pages;
    }

    /** Fails with a sentence where there is no usable text. */
    void check(String name) {
        long glyphs = 0;
        long letters = 0;
        long latin = 0;
        long vowels = 0;
        for (PageInk page : pages) {
            for (Glyph glyph : page.glyphs()) {
                int c = Character.toLowerCase(glyph.text().codePointAt(0));
                glyphs++;
                letters += Character.isLetter(c) ? 1 : 0;
                latin += c >= 'a' && c <= 'z' ? 1 : 0;
                vowels += "aeiou".indexOf(c) >= 0 ? 1 : 0;
            }
        }
        if (letters < FEWEST_LETTERS) {
            throw new ProblemException("paper.noText", name);
        }
        if (letters < LETTERS * glyphs || latin > LATIN * letters && vowels < VOWELS * latin) {
            throw new ProblemException("paper.garbled", name);
        }
    }
}
