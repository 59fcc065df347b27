package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where columns of numbers part that stand closer together than cells mostly do: one number ends and the next begins at
 * the same place in several rows, and hardly a row prints across it.
 */
final class NarrowGaps {
    private static final Pattern ENDS = Pattern.compile(".*(?:[\\d⁰¹²³⁴-⁹%)\\]*∗†‡§]|\\d[kKMGB]|^[-–—−]+)$");
    private static final Pattern STARTS = Pattern.compile("^(?:[+\\-−–<>≤≥~∼≈†‡*∗]?\\s?[\\d.]*\\d.*|[-–—−]+)$");
    /** So many rows must have a gap there for each that prints across. */
    private static final int RATIO = 2;

    private final List<Double> cuts = new ArrayList<>();

    /** A gap between two words of a row. */
    private record Gap(double from, double to, boolean parts) {
        boolean covers(double x) {
            return from <= x && x <= to;
        }
    }

    /** Where columns may part, and how many rows speak for it. */
    private record Place(double x, int yes) {}

    /** Looks at rows of pieces, each from the left. */
    NarrowGaps(List<List<Chunk>> rows) {
        List<List<Gap>> gaps = new ArrayList<>();
        List<Chunk> lines = new ArrayList<>();
        for (List<Chunk> row : rows) {
            Chunk line = row.size() == 1 ? row.getFirst() : row.stream().reduce(Chunk::joined).orElseThrow();
            List<Gap> own = gaps(line);
            if (own.stream().anyMatch(Gap::parts)) {
                gaps.add(own);
                lines.add(line);
            }
        }
        List<Place> places = gaps.stream().flatMap(List::stream).filter(Gap::parts).map(gap -> (gap.from + gap.to) / 2)
                .distinct().map(x -> new Place(x, yes(gaps, x)))
                .sorted(Comparator.comparingInt(Place::yes).reversed().thenComparingDouble(Place::x)).toList();
        for (Place place : places) {
            double x = place.x;
            int yes = place.yes;
            int across = 0;
            for (int i = 0; i < lines.size(); i++) {
                Chunk line = lines.get(i);
                boolean inside = line.left() < x && line.right() > x;
                across += inside && gaps.get(i).stream().noneMatch(gap -> gap.covers(x)) ? 1 : 0;
            }
            // one boundary has its gaps in the same rows; only headers reach over more than one
            boolean known = cuts.stream().anyMatch(cut -> 2 * gaps.stream().filter(row -> row.stream()
                    .anyMatch(gap -> gap.parts && gap.covers(x) && gap.covers(cut))).count() > yes);
            if (yes >= 2 && yes >= RATIO * across && !known) {
                cuts.add(x);
            }
        }
    }

    /** Whether a piece prints across such a place. */
    boolean crossed(Chunk piece) {
        return cuts.stream().anyMatch(x -> piece.left() < x && piece.right() > x);
    }

    /** The pieces, those parted that have a gap between numbers there. */
    List<Chunk> parted(List<Chunk> row) {
        List<Chunk> out = new ArrayList<>();
        for (Chunk piece : row) {
            List<Gap> here = gaps(piece).stream()
                    .filter(gap -> gap.parts && cuts.stream().anyMatch(gap::covers)).toList();
            List<Glyph> glyphs = piece.glyphs();
            int from = 0;
            for (Gap gap : here) {
                int to = from;
                while (glyphs.get(to).x() < gap.to - .01) {
                    to++;
                }
                out.add(new Chunk(piece.page(), glyphs.subList(from, to)));
                from = to;
            }
            out.add(here.isEmpty() ? piece : new Chunk(piece.page(), glyphs.subList(from, glyphs.size())));
        }
        return out;
    }

    private static int yes(List<List<Gap>> gaps, double x) {
        return (int) gaps.stream().filter(row -> row.stream().anyMatch(gap -> gap.parts && gap.covers(x))).count();
    }

    private static List<Gap> gaps(Chunk line) {
        List<Gap> out = new ArrayList<>();
        List<Glyph> glyphs = line.glyphs();
        String before = "";
        int from = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || LineText.gap(glyphs.get(i - 1), glyphs.get(i))) {
                StringBuilder word = new StringBuilder();
                glyphs.subList(from, i).forEach(glyph -> word.append(glyph.text()));
                if (from > 0) {
                    out.add(new Gap(glyphs.get(from - 1).right(), glyphs.get(from).x(),
                            ENDS.matcher(before).matches() && STARTS.matcher(word).matches()));
                }
                before = word.toString();
                from = i;
            }
        }
        return out;
    }
}
