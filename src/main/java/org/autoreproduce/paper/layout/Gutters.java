package org.autoreproduce.paper.layout;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Finds where pages are left free between two columns, page by page; one with little text goes by the others. */
final class Gutters {
    /** Crossed by fewer lines than this share of those beside it. */
    private static final double FREE = .45;
    /** Fewer glyphs over one place than this say nothing. */
    private static final int FEWEST = 5;
    private static final int NARROWEST = 5;
    /** Of the lines that go over the gutter some leave a space there: they do not make it narrower. */
    private static final double SLACK = .15;
    private static final double CLOSE = 3;
    private static final double MOST = .6;
    /** Glyphs of a line of text in one column; labels and cells have fewer. */
    private static final int LONG = 30;

    private final double[] middles;

    Gutters(List<PageInk> inks) {
        int width = (int) inks.stream().mapToDouble(ink -> ink.page().width()).max().orElse(0) + 2;
        int[] all = new int[width];
        int[][] pages = new int[inks.size()][];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = cover(inks.get(i), width);
            for (int x = 0; x < width; x++) {
                all[x] += pages[i][x];
            }
        }
        double common = middle(all, width - 2);
        middles = IntStream.range(0, pages.length).mapToDouble(i -> {
            double own = middle(pages[i], (int) inks.get(i).page().width());
            return own < 0 && common >= 0 && !crossed(inks.get(i), common) ? common : own;
        }).toArray();
    }

    /** The middle of the gutter of a page, from 1; empty where it has one column. */
    OptionalDouble of(int page) {
        double middle = middles[page - 1];
        return middle < 0 ? OptionalDouble.empty() : OptionalDouble.of(middle);
    }

    /** How many glyphs stand over each point of the page's width. */
    private static int[] cover(PageInk ink, int width) {
        int[] cover = new int[width];
        for (Glyph glyph : ink.glyphs()) {
            if (!glyph.figure()) {
                for (int x = Math.max(0, (int) Math.ceil(glyph.x())); x < Math.min(width, glyph.right()); x++) {
                    cover[x]++;
                }
            }
        }
        return cover;
    }

    private static double middle(int[] cover, int width) {
        int from = (int) (.4 * width);
        int to = (int) (.6 * width);
        int least = Arrays.stream(cover, from, to).min().orElse(0);
        int sides = Math.min(typical(cover, (int) (.15 * width), (int) (.38 * width)),
                typical(cover, (int) (.62 * width), (int) (.85 * width)));
        if (sides < FEWEST || least > FREE * sides) {
            return -1;
        }
        int best = from;
        int length = 0;
        for (int x = from; x < to; x++) {
            int end = x;
            while (end < to && cover[end] <= least + SLACK * sides + 1) {
                end++;
            }
            if (end - x > length) {
                length = end - x;
                best = x;
            }
            x = end;
        }
        return length < NARROWEST ? -1 : best + length / 2.0;
    }

    /** Whether most lines go over a place, as on a page set in one column. */
    private static boolean crossed(PageInk ink, double place) {
        Map<Long, BitSet> lines = new HashMap<>();
        Map<Long, Integer> lengths = new HashMap<>();
        for (Glyph glyph : ink.glyphs()) {
            lengths.merge(Math.round(glyph.baseline()), 1, Integer::sum);
            BitSet sides = lines.computeIfAbsent(Math.round(glyph.baseline()), line -> new BitSet());
            if (glyph.right() > place - CLOSE && glyph.x() < place + CLOSE) {
                sides.set(1);
            } else {
                sides.set(glyph.x() < place ? 0 : 2);
            }
        }
        List<BitSet> all = lines.entrySet().stream().filter(line -> lengths.getOrDefault(line.getKey(), 0) >= LONG)
                .map(Map.Entry::getValue).toList();
        return all.stream().filter(line -> line.cardinality() == 3).count() > MOST * all.size();
    }

    private static int typical(int[] cover, int from, int to) {
        if (from >= to) {
            return 0; // a page of a few points
        }
        int[] sorted = Arrays.copyOfRange(cover, from, to);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
