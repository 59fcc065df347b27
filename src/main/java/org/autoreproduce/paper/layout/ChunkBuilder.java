package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Gathers glyphs into chunks: first in the order of the file, then those that lie side by side. */
final class ChunkBuilder {
    /** A gap wider than this, in sizes of the font, may be a gutter or part two cells. */
    private static final double WIDE = 1.1;
    private static final double OVERLAP = .7;
    /** At the gutter of the page less is enough. */
    private static final double NARROW_GUTTER = .55;

    private final PageInk ink;
    private final double gutter;

    /** The gutter is where the page is left free between two columns. */
    ChunkBuilder(PageInk ink, OptionalDouble gutter) {
        this.ink = ink;
        this.gutter = gutter.orElse(-1);
    }

    List<Chunk> chunks() {
        List<Chunk> chunks = new ArrayList<>();
        List<Glyph> run = new ArrayList<>();
        for (Glyph glyph : new MathGlyphs().mended(new Accents().joined(ink.glyphs()))) {
            if (run.isEmpty() || continues(run, glyph)) {
                if (run.isEmpty() || !printedTwice(run, glyph)) {
                    run.add(glyph);
                }
            } else {
                chunks.add(new Chunk(ink.page().number(), run));
                run = new ArrayList<>(List.of(glyph));
            }
        }
        if (!run.isEmpty()) {
            chunks.add(new Chunk(ink.page().number(), run));
        }
        return merged(chunks);
    }

    /** Some programs print a character twice, a hair apart, to make it bold. */
    private static boolean printedTwice(List<Glyph> run, Glyph glyph) {
        return run.subList(Math.max(0, run.size() - 3), run.size()).stream().anyMatch(g -> g.text().equals(glyph.text())
                && Math.abs(g.x() - glyph.x()) < .12 * g.size() && Math.abs(g.baseline() - glyph.baseline()) < .1);
    }

    private boolean continues(List<Glyph> run, Glyph glyph) {
        Glyph last = run.getLast();
        double size = Math.max(last.size(), glyph.size());
        double gap = glyph.x() - last.right();
        if (gap > WIDE * size || gap < -OVERLAP * size || last.figure() != glyph.figure()
                || gap > NARROW_GUTTER * size && last.right() < gutter + 2 && glyph.x() > gutter - 2) {
            return false;
        }
        double shift = Math.abs(glyph.baseline() - last.baseline());
        return shift < .12 * size || shift < .62 * size && Math.min(glyph.size(), last.size()) < .87 * size
                || shift < .62 * size && script(run, glyph);
    }

    /** Back from a raised or lowered mark to the line that it belongs to. */
    private static boolean script(List<Glyph> run, Glyph glyph) {
        for (int i = run.size() - 1; i >= Math.max(0, run.size() - 24); i--) {
            if (Math.abs(run.get(i).baseline() - glyph.baseline()) < .12 * glyph.size()
                    && run.get(i).size() >= glyph.size() - .3) {
                return true;
            }
        }
        return false;
    }

    private List<Chunk> merged(List<Chunk> chunks) {
        List<Chunk> open = new ArrayList<>(chunks);
        boolean changed = true;
        while (changed) {
            changed = false;
            open.sort(Comparator.comparingDouble(Chunk::baseline));
            List<Chunk> next = new ArrayList<>();
            for (Chunk chunk : open) {
                int mate = mate(next, chunk);
                if (mate >= 0) {
                    next.set(mate, Chunk.joined(next.get(mate), chunk));
                    changed = true;
                } else {
                    next.add(chunk);
                }
            }
            open = next;
        }
        return open;
    }

    private int mate(List<Chunk> before, Chunk chunk) {
        for (int i = before.size() - 1; i >= 0 && before.get(i).baseline() > chunk.baseline() - 24; i--) {
            if (adjacent(before.get(i), chunk)) {
                return i;
            }
        }
        return -1;
    }

    private boolean adjacent(Chunk a, Chunk b) {
        double size = Math.max(a.size(), b.size());
        double gap = Math.max(a.left(), b.left()) - Math.min(a.right(), b.right());
        if (a.figure() != b.figure() || gap > WIDE * size || gap < -OVERLAP * size) {
            return false;
        }
        if (gap > NARROW_GUTTER * size && Math.min(a.right(), b.right()) < gutter + 2
                && Math.max(a.left(), b.left()) > gutter - 2) {
            return false;
        }
        double shift = Math.abs(a.baseline() - b.baseline());
        boolean script = Math.min(a.size(), b.size()) < .87 * size;
        return shift < .12 * size || script && shift < .55 * size && gap < .3 * size;
    }
}
