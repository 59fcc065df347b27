package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Parts what stands in a table into rows of pieces by the white space between them. */
final class TableRows {
    private static final Pattern NUMBER = Pattern.compile("^[^\\p{L}]*\\d[^\\p{L}]*(?:[a-zA-Z%]{0,3}\\)?)?$|^[-–—−]+$");
    /** A gap wider than this, in sizes of the font, parts cells; spaces inside cells are narrower. */
    private static final double CELL_GAP = .58;
    private static final double INTERLEAVED = .8;

    private TableRows() {}

    /** The rows from the top, which may be changed; pieces from the left. */
    static List<List<Chunk>> of(List<Chunk> chunks) {
        List<List<Chunk>> rows = new ArrayList<>();
        TableFinder.rowsOf(chunks).forEach(row -> rows.add(pieces(row)));
        centred(rows);
        return rows;
    }

    /** How many pieces of a row are numbers. */
    static long numbers(List<Chunk> row) {
        return row.stream().filter(c -> number(c.text())).count();
    }

    /** Whether a cell's text is a number, with its unit or deviation, or the dash in place of one. */
    static boolean number(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** A cell of several lines stands beside the middle of its row: lines closer than print allows are one row. */
    private static void centred(List<List<Chunk>> rows) {
        for (int i = 0; i + 1 < rows.size(); i++) {
            List<Chunk> last = rows.get(i);
            while (i + 1 < rows.size() && interleaved(last, rows.get(i + 1))) {
                last = rows.remove(i + 1);
                List<Chunk> whole = new ArrayList<>(rows.get(i));
                whole.addAll(last);
                rows.set(i, whole);
            }
        }
    }

    private static boolean interleaved(List<Chunk> upper, List<Chunk> lower) {
        double step = lower.getFirst().baseline() - upper.getFirst().baseline();
        return step < INTERLEAVED * Math.min(upper.getFirst().size(), lower.getFirst().size())
                && upper.stream().noneMatch(
                        a -> lower.stream().anyMatch(b -> a.left() < b.right() + 2 && b.left() < a.right() + 2));
    }

    private static List<Chunk> pieces(List<Chunk> row) {
        List<Glyph> glyphs = row.stream().flatMap(c -> c.glyphs().stream()).sorted(Comparator.comparingDouble(Glyph::x))
                .toList();
        List<Chunk> pieces = new ArrayList<>();
        int from = 0;
        double right = glyphs.getFirst().right();
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || glyphs.get(i).x() - right > CELL_GAP * glyphs.get(i).size()) {
                pieces.add(new Chunk(row.getFirst().page(), glyphs.subList(from, i)));
                from = i;
            }
            right = i < glyphs.size() ? Math.max(right, glyphs.get(i).right()) : right;
        }
        return pieces;
    }
}
