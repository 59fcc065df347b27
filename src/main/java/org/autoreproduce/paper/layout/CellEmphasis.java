package org.autoreproduce.paper.layout;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Emphasis;

/** How a cell's letters and digits are printed. */
final class CellEmphasis {
    /** A cell counts as bold where its number is, even if the deviation behind it is not. */
    private static final double MOST = .55;
    /** A line under a word begins and ends about where the word does, in sizes of the font. */
    private static final double ABOUT = .6;

    private final List<Box> rules;

    /** Of a table with these horizontal lines. */
    CellEmphasis(List<Box> rules) {
        this.rules = rules;
    }

    Set<Emphasis> of(List<Chunk> cell) {
        Set<Emphasis> found = EnumSet.noneOf(Emphasis.class);
        if (share(cell, glyph -> glyph.face().bold()) > MOST) {
            found.add(Emphasis.BOLD);
        }
        if (share(cell, glyph -> glyph.face().italic() && !glyph.face().math()) > MOST) {
            found.add(Emphasis.ITALIC);
        }
        if (!cell.isEmpty() && cell.stream().allMatch(this::underlined)) {
            found.add(Emphasis.UNDERLINED);
        }
        return found;
    }

    private static double share(List<Chunk> cell, Predicate<Glyph> test) {
        List<Glyph> told = cell.stream().flatMap(chunk -> chunk.glyphs().stream())
                .filter(glyph -> Character.isLetterOrDigit(glyph.text().codePointAt(0))).toList();
        return told.stream().filter(test).count() / (double) Math.max(1, told.size());
    }

    private boolean underlined(Chunk chunk) {
        double about = ABOUT * chunk.size();
        return rules.stream()
                .anyMatch(rule -> rule.y() > chunk.baseline() - 1 && rule.y() < chunk.baseline() + .4 * chunk.size()
                        && Math.abs(rule.x() - chunk.left()) < about
                        && Math.abs(rule.x() + rule.width() - chunk.right()) < about);
    }
}
