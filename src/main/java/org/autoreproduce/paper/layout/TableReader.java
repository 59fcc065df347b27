package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Table;

/** Reads rows and columns of a table from the white space between its words and the rules around them. */
final class TableReader {
    private static final Pattern NUMBER = Pattern.compile("^[^\\p{L}]*\\d[^\\p{L}]*(?:[a-zA-Z%]{0,3}\\)?)?$|^[-–—−]+$");
    /** A gap wider than this, in sizes of the font, parts cells; spaces inside cells are narrower. */
    private static final double CELL_GAP = .58;

    private static final double INTERLEAVED = .8;
    private static final int SHORT = 12;
    /** Lines of one name stand no farther apart, in sizes of the font. */
    private static final double WRAPPED = 1.35;

    private final Zone zone;
    private final List<List<Chunk>> rows = new ArrayList<>();
    private final List<double[]> columns;
    private final NarrowGaps narrow;

    TableReader(Zone zone) {
        this.zone = zone;
        for (List<Chunk> row : TableFinder.rowsOf(zone.chunks())) {
            rows.add(pieces(row));
        }
        centred();
        narrow = new NarrowGaps(rows);
        rows.replaceAll(narrow::parted);
        columns = columns();
    }

    /** The table; label and caption are the caller's to find. */
    Table table(String label, String caption, int block) {
        int headerRows = mergeHeader(headerRows());
        wrappedNames(headerRows);
        List<List<Cell>> grid = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            grid.add(cells(row, headerRows));
        }
        int headerColumns = headerColumns(grid, headerRows);
        List<Table.Row> out = new ArrayList<>();
        for (List<Cell> row : grid) {
            out.add(new Table.Row(row.stream()
                    .map(c -> c.row() < headerRows || c.column() < headerColumns
                            ? new Cell(c.row(), c.column(),
                                    c.rowSpan(), c.colSpan(), true, c.text(), c.box())
                            : c)
                    .toList()));
        }
        return new Table(label, caption, block, headerRows, headerColumns, out);
    }

    /** How good a table this is: the share of rows that fill at least two columns. */
    double likeness() {
        return rows.stream().filter(row -> row.size() > 1).count() / (double) Math.max(1, rows.size());
    }

    /** A cell of several lines stands beside the middle of its row: lines closer than print allows are one row. */
    private void centred() {
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

    /** Where no full row prints anything, columns part. */
    private List<double[]> columns() {
        int most = rows.stream().mapToInt(List::size).max().orElse(1);
        List<List<Chunk>> full = rows.stream().filter(row -> row.size() >= Math.max(2, Math.ceil(.6 * most))).toList();
        List<double[]> spans = (full.isEmpty() ? rows : full).stream().flatMap(List::stream)
                .filter(c -> !narrow.crossed(c)).map(c -> new double[]{c.left(), c.right()})
                .sorted(Comparator.comparingDouble((double[] s) -> s[0]))
                .toList();
        List<double[]> out = new ArrayList<>();
        for (double[] span : spans) {
            if (!out.isEmpty() && span[0] < out.getLast()[1] + 1) {
                out.getLast()[1] = Math.max(out.getLast()[1], span[1]);
            } else {
                out.add(Arrays.copyOf(span, 2));
            }
        }
        for (int i = 0; i + 1 < out.size();) {
            if (contradicted(out.get(i), out.get(i + 1))) {
                out.get(i)[1] = out.remove(i + 1)[1];
            } else {
                i++;
            }
        }
        return out;
    }

    /** Justified words leave wide gaps, too: as many rows print across such a gap as have it. */
    private boolean contradicted(double[] left, double[] right) {
        int across = 0;
        int parted = 0;
        for (List<Chunk> row : rows) {
            if (row.size() > 1 && numbers(row) > 0) {
                across += row.stream().anyMatch(c -> c.left() < left[1] - 1 && c.right() > right[0] + 1) ? 1 : 0;
                parted += row.stream().anyMatch(c -> c.right() > left[0] && c.right() < left[1] + 1)
                        && row.stream().anyMatch(c -> c.left() > right[0] - 1 && c.left() < right[1]) ? 1 : 0;
            }
        }
        return across > 0 && across >= parted;
    }

    private int headerRows() {
        List<Box> wide = zone.rules().stream().filter(r -> r.width() > .8 * zone.box().width())
                .sorted(Comparator.comparingDouble(Box::y)).toList();
        for (Box rule : wide) {
            int above = (int) rows.stream().filter(row -> row.getFirst().baseline() <= rule.y() + 1).count();
            if (above > 0 && above < rows.size() && !names(above)) {
                if (above <= 4 || above < .4 * rows.size() || above <= 6 && numbers(rows.get(above)) > 0) {
                    return above;
                }
                break;
            }
        }
        int words = 0;
        while (words < rows.size() - 1 && words < 3 && numbers(rows.get(words)) == 0) {
            words++;
        }
        return Math.max(1, words);
    }

    /** Whether a row under a rule names columns still: short words over a row of numbers. */
    private boolean names(int row) {
        return row + 1 < rows.size() && numbers(rows.get(row)) == 0 && numbers(rows.get(row + 1)) > 2
                && rows.get(row).size() > 2 && rows.get(row).stream().allMatch(c -> c.text().length() < SHORT);
    }

    /** Lines of one header row, printed under each other, become one row; rows with headers over headers stay. */
    private int mergeHeader(int headerRows) {
        int first = 0;
        for (int row = 0; row < headerRows - 1; row++) {
            if (cells(row, headerRows).stream().anyMatch(c -> c.colSpan() > 1)) {
                first = row + 1;
            }
        }
        int last = headerRows - 1;
        if (first >= last) {
            return headerRows;
        }
        boolean spans = cells(last, headerRows).stream().anyMatch(c -> c.colSpan() > 1 && !c.text().isBlank());
        if (spans) {
            return headerRows;
        }
        List<Chunk> merged = new ArrayList<>();
        rows.subList(first, headerRows).forEach(merged::addAll);
        rows.subList(first, headerRows).clear();
        rows.add(first, merged);
        return first + 1;
    }

    /** A row's name that goes on in a line with nothing else belongs to the row above. */
    private void wrappedNames(int headerRows) {
        for (int i = headerRows + 1; i < rows.size(); i++) {
            List<Chunk> row = rows.get(i);
            List<Chunk> above = rows.get(i - 1);
            boolean alone = row.size() == 1 && columns.size() > 1 && row.getFirst().right() < columns.get(1)[0];
            if (alone && above.size() > 1 && goesOn(named(above), row.getFirst())) {
                above.addAll(row);
                rows.remove(i--);
            }
        }
    }

    /** The last line of a row's name. */
    private Chunk named(List<Chunk> row) {
        return row.stream().filter(c -> c.left() < columns.get(0)[1]).reduce((a, b) -> b).orElse(row.getFirst());
    }

    private static boolean goesOn(Chunk upper, Chunk lower) {
        String name = upper.text();
        boolean open = name.chars().filter(c -> c == '(').count() > name.chars().filter(c -> c == ')').count();
        return lower.baseline() - upper.baseline() < WRAPPED * upper.size()
                && (open || name.matches(".*(?:[-+&,/:]|\\b(?:and|of|for|with|in|on|the|by))$")
                        || Character.isLowerCase(lower.text().codePointAt(0)));
    }

    private static long numbers(List<Chunk> row) {
        return row.stream().filter(c -> NUMBER.matcher(c.text()).matches()).count();
    }

    private List<Cell> cells(int row, int headerRows) {
        List<Chunk> pieces = rows.get(row);
        List<List<Chunk>> byColumn = new ArrayList<>();
        columns.forEach(c -> byColumn.add(new ArrayList<>()));
        int[] spans = new int[columns.size()];
        for (Chunk piece : pieces) {
            int[] over = IntStream.range(0, columns.size())
                    .filter(i -> piece.left() < columns.get(i)[1] - .5 && piece.right() > columns.get(i)[0] + .5)
                    .toArray();
            int first = over.length == 0 ? nearest(piece) : over[0];
            int last = over.length == 0 ? first : over[over.length - 1];
            if (row < headerRows) {
                for (Box rule : zone.rules()) {
                    if (under(rule, piece)) {
                        first = Math.min(first, columnAt(rule.x() + 1, first));
                        last = Math.max(last, columnUpTo(rule.x() + rule.width() - 1, last));
                    }
                }
            }
            byColumn.get(first).add(piece);
            spans[first] = Math.max(spans[first], last - first + 1);
        }
        if (row < headerRows - 1) {
            widen(byColumn, spans, namedBelow(row, headerRows));
        } else if (row >= headerRows && numbers(pieces) < pieces.size()) {
            widen(byColumn, spans, wordsAt(byColumn));
        }
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < columns.size(); column += Math.max(1, spans[column])) {
            cells.add(cell(row, column, Math.max(1, spans[column]), byColumn, row));
        }
        return cells;
    }

    private Cell cell(int row, int column, int span, List<List<Chunk>> byColumn, int at) {
        List<Chunk> own = new ArrayList<>();
        for (int i = column; i < column + span; i++) {
            own.addAll(byColumn.get(i));
        }
        if (own.isEmpty()) {
            Chunk any = rows.get(at).getFirst();
            double[] edge = columns.get(column);
            return new Cell(row, column, 1, span, false, "",
                    new Box(any.page(), round(edge[0]), any.box().y(), round(edge[1] - edge[0]), any.box().height()));
        }
        Box box = own.stream().map(Chunk::box).reduce(Box::union).orElseThrow();
        String text = String.join(" ", own.stream().map(Chunk::text).toList()).replaceAll("(?<=\\p{Ll})- (?=\\p{Ll})",
                "");
        return new Cell(row, column, 1, span, false, text, box);
    }

    /** A short rule under a header spans the columns that the header names. */
    private boolean under(Box rule, Chunk piece) {
        double middle = (piece.left() + piece.right()) / 2;
        return rule.y() > piece.baseline() - 1 && rule.y() < piece.baseline() + .95 * piece.size() && middle > rule.x()
                && middle < rule.x() + rule.width() && rule.width() > piece.width()
                && rule.width() < .85 * zone.box().width()
                && Math.abs(middle - rule.x() - rule.width() / 2) < .25 * rule.width();
    }

    /** A header over the middle of several columns that have none in this row spans them, where it stands midway. */
    private void widen(List<List<Chunk>> byColumn, int[] spans, boolean[] named) {
        for (int i = 1; i < columns.size(); i++) {
            if (byColumn.get(i).isEmpty() || byColumn.get(i).size() > 1 || !named[i]) {
                continue;
            }
            int from = i;
            int to = i + spans[i] - 1;
            while (from > 1 && named[from - 1] && byColumn.get(from - 1).isEmpty() && !covered(spans, from - 1)) {
                from--;
            }
            while (to + 1 < columns.size() && named[to + 1] && byColumn.get(to + 1).isEmpty()) {
                to++;
            }
            Chunk piece = byColumn.get(i).getFirst();
            double middle = (piece.left() + piece.right()) / 2;
            int least = i + spans[i] - 1;
            while (from < i || to > least) {
                double centre = (columns.get(from)[0] + columns.get(to)[1]) / 2;
                if (Math.abs(centre - middle) < 4) {
                    break;
                }
                if (centre < middle && from < i) {
                    from++;
                } else if (to > least) {
                    to--;
                } else {
                    from++;
                }
            }
            if (to - from + 1 > spans[i]) {
                List<Chunk> own = byColumn.get(i);
                byColumn.set(i, new ArrayList<>());
                spans[i] = 0;
                byColumn.set(from, own);
                spans[from] = to - from + 1;
                i = to;
            }
        }
    }

    /** Columns in which a row has words, as "not computed", or nothing; the first is for the row's name. */
    private boolean[] wordsAt(List<List<Chunk>> byColumn) {
        boolean[] words = new boolean[columns.size()];
        for (int i = 1; i < words.length; i++) {
            words[i] = byColumn.get(i).stream().noneMatch(c -> c.text().matches(".*\\d.*|[-–—−]+"));
        }
        return words;
    }

    /** Columns that a header row further down names. */
    private boolean[] namedBelow(int row, int headerRows) {
        boolean[] named = new boolean[columns.size()];
        for (List<Chunk> below : rows.subList(row + 1, headerRows)) {
            for (Chunk piece : below) {
                for (int i = 0; i < named.length; i++) {
                    named[i] |= piece.left() < columns.get(i)[1] && piece.right() > columns.get(i)[0];
                }
            }
        }
        return named;
    }

    private static boolean covered(int[] spans, int column) {
        return IntStream.range(0, column).anyMatch(i -> i + spans[i] > column);
    }

    private int columnAt(double x, int otherwise) {
        return IntStream.range(0, columns.size()).filter(i -> columns.get(i)[1] > x).findFirst().orElse(otherwise);
    }

    private int columnUpTo(double x, int otherwise) {
        return IntStream.range(0, columns.size()).filter(i -> columns.get(i)[0] < x).max().orElse(otherwise);
    }

    private int nearest(Chunk piece) {
        double middle = (piece.left() + piece.right()) / 2;
        return IntStream.range(0, columns.size()).boxed().min(Comparator.comparingDouble(
                i -> Math.max(columns.get(i)[0] - middle, middle - columns.get(i)[1]))).orElse(0);
    }

    private static int headerColumns(List<List<Cell>> grid, int headerRows) {
        int columns = grid.getFirst().stream().mapToInt(c -> c.column() + c.colSpan()).max().orElse(1);
        int named = 0;
        while (named < columns - 1) {
            int column = named;
            List<String> texts = grid.stream().skip(headerRows).flatMap(List::stream)
                    .filter(c -> c.column() == column && c.colSpan() == 1 && !c.text().isBlank()).map(Cell::text)
                    .toList();
            long numbers = texts.stream().filter(t -> NUMBER.matcher(t).matches()).count();
            if (named > 0 && numbers > .2 * texts.size() || texts.isEmpty()) {
                break;
            }
            named++;
        }
        return Math.max(1, named);
    }

    private static double round(double points) {
        return Math.round(points * 10) / 10.0;
    }
}
