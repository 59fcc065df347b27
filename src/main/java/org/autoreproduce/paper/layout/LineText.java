package org.autoreproduce.paper.layout;

import java.util.List;
import java.util.StringJoiner;

/** Writes a line's glyphs as text with single spaces; raised and lowered ones in a form that models and people read. */
final class LineText {
    /** A gap wider than this share of the font's size parts words; the narrowest spaces of justified lines are .2. */
    private static final double WORD_GAP = .165;
    private static final String PLAIN = "0123456789+-−=()n";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ";

    private enum Script {
        NONE, RAISED, LOWERED
    }

    private final StringBuilder text = new StringBuilder();
    private final StringJoiner words = new StringJoiner(" ");
    private final Chunk chunk;

    LineText(Chunk chunk) {
        this.chunk = chunk;
        List<Glyph> glyphs = chunk.glyphs();
        for (int i = 0; i < glyphs.size();) {
            Script script = script(glyphs.get(i));
            int end = i + 1;
            while (end < glyphs.size() && script(glyphs.get(end)) == script && script != Script.NONE
                    && !gap(glyphs.get(end - 1), glyphs.get(end))) {
                end++;
            }
            Glyph first = glyphs.get(i);
            if (i == 0 || gap(glyphs.get(i - 1), first)) {
                space(first);
            }
            if (script == Script.NONE) {
                text.append(first.text().replace(' ', '\u00a0'));
            } else {
                script(script, glyphs.subList(i, end));
            }
            i = end;
        }
    }

    String text() {
        return text.toString().replace('\u00a0', ' ');
    }

    /** Left edge of each word, in tenths of a point from the line's. */
    String words() {
        return words.toString();
    }

    private void space(Glyph first) {
        if (!text.isEmpty()) {
            text.append(' ');
        }
        words.add(Long.toString(Math.round((first.x() - chunk.left()) * 10)));
    }

    static boolean gap(Glyph before, Glyph after) {
        double gap = after.x() - before.right();
        double size = Math.max(before.size(), after.size());
        return gap > WORD_GAP * size || after.spaced() && gap > -.05 * size && gap > .02;
    }

    private Script script(Glyph glyph) {
        if (glyph.size() > .87 * chunk.size()) {
            return Script.NONE;
        }
        double shift = glyph.baseline() - chunk.baseline();
        return shift < -.13 * chunk.size() ? Script.RAISED : shift > .07 * chunk.size() ? Script.LOWERED : Script.NONE;
    }

    private void script(Script script, List<Glyph> glyphs) {
        StringBuilder plain = new StringBuilder();
        glyphs.forEach(glyph -> plain.append(glyph.text()));
        String all = plain.toString();
        if (all.chars().allMatch(c -> PLAIN.indexOf(c) >= 0) && !all.equals("n")) {
            all.chars()
                    .forEach(c -> text.append((script == Script.RAISED ? RAISED : LOWERED).charAt(PLAIN.indexOf(c))));
        } else if (text.isEmpty() || text.charAt(text.length() - 1) == ' '
                || all.matches("st|nd|rd|th|TM|[*∗†‡§¶♯,;.′'\"◦∼~]+")) {
            text.append(all);
        } else {
            text.append(script == Script.RAISED ? '^' : '_').append(all.length() == 1 ? all : "{" + all + "}");
        }
    }
}
