package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Table;

/** Reads rows and columns of a table from the white space between its words and the rules around them. */
final class TableReader {
    private static final int SHORT = 12;
    /** Lines of one name stand no farther apart, in sizes of the font. */
    private static final double WRAPPED = 1.35;

    private final Zone zone;
    private final List<List<Chunk>> rows;
    private final TableColumns columns;

    TableReader(Zone zone) {
        this.zone = zone;
        rows = TableRows.of(zone.chunks());
        NarrowGaps narrow = new NarrowGaps(rows);
        rows.replaceAll(narrow::parted);
        columns = new TableColumns(rows, narrow);
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
                                    c.rowSpan(), c.colSpan(), true, c.text(), c.box(), c.emphasis())
                            : c)
                    .toList()));
        }
        return new Table(label, caption, block, headerRows, headerColumns,
                new RowSpans(out, headerRows, zone.rules()).spread(headerColumns));
    }

    private int headerRows() {
        List<Box> wide = zone.rules().stream().filter(r -> r.width() > .8 * zone.box().width())
                .sorted(Comparator.comparingDouble(Box::y)).toList();
        for (Box rule : wide) {
            int above = (int) rows.stream().filter(row -> row.getFirst().baseline() <= rule.y() + 1).count();
            if (above > 0 && above < rows.size() && !names(above)) {
                if (above <= 4 || above < .4 * rows.size() || above <= 6 && TableRows.numbers(rows.get(above)) > 0) {
                    return above;
                }
                break;
            }
        }
        int words = 0;
        while (words < rows.size() - 1 && words < 3 && TableRows.numbers(rows.get(words)) == 0) {
            words++;
        }
        return Math.max(1, words);
    }

    /** Whether a row under a rule names columns still: short words over a row of numbers. */
    private boolean names(int row) {
        return row + 1 < rows.size() && TableRows.numbers(rows.get(row)) == 0
                && TableRows.numbers(rows.get(row + 1)) > 2
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
            boolean alone = row.size() == 1 && columns.size() > 1 && row.getFirst().right() < columns.left(1);
            if (alone && above.size() > 1 && goesOn(named(above), row.getFirst())) {
                above.addAll(row);
                rows.remove(i--);
            }
        }
    }

    /** The last line of a row's name. */
    private Chunk named(List<Chunk> row) {
        return row.stream().filter(c -> c.left() < columns.right(0)).reduce((a, b) -> b).orElse(row.getFirst());
    }

    private static boolean goesOn(Chunk upper, Chunk lower) {
        String name = upper.text();
        boolean open = name.chars().filter(c -> c == '(').count() > name.chars().filter(c -> c == ')').count();
        return lower.baseline() - upper.baseline() < WRAPPED * upper.size()
                && (open || name.matches(".*(?:[-+&,/:]|\\b(?:and|of|for|with|in|on|the|by))$")
                        || Character.isLowerCase(lower.text().codePointAt(0)));
    }

    private List<Cell> cells(int row, int headerRows) {
        List<Chunk> pieces = rows.get(row);
        List<List<Chunk>> byColumn = new ArrayList<>();
        IntStream.range(0, columns.size()).forEach(c -> byColumn.add(new ArrayList<>()));
        int[] spans = new int[columns.size()];
        for (Chunk piece : pieces) {
            int[] over = columns.under(piece);
            int first = over[0];
            int last = over[over.length - 1];
            if (row < headerRows) {
                for (Box rule : zone.rules()) {
                    if (under(rule, piece)) {
                        first = Math.min(first, columns.at(rule.x() + 1, first));
                        last = Math.max(last, columns.upTo(rule.x() + rule.width() - 1, last));
                    }
                }
            }
            byColumn.get(first).add(piece);
            spans[first] = Math.max(spans[first], last - first + 1);
        }
        if (row < headerRows - 1) {
            widen(byColumn, spans, namedBelow(row, headerRows));
        } else if (row >= headerRows && TableRows.numbers(pieces) < pieces.size()) {
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
            return new Cell(row, column, 1, span, false, "",
                    new Box(any.page(), round(columns.left(column)), any.box().y(),
                            round(columns.right(column) - columns.left(column)), any.box().height()),
                    Set.of());
        }
        Box box = own.stream().map(Chunk::box).reduce(Box::union).orElseThrow();
        String text = String.join(" ", own.stream().map(Chunk::text).toList()).replaceAll("(?<=\\p{Ll})- (?=\\p{Ll})",
                "");
        return new Cell(row, column, 1, span, false, text, box, new CellEmphasis(zone.rules()).of(own));
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
                double centre = (columns.left(from) + columns.right(to)) / 2;
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
                    named[i] |= piece.left() < columns.right(i) && piece.right() > columns.left(i);
                }
            }
        }
        return named;
    }

    private static boolean covered(int[] spans, int column) {
        return IntStream.range(0, column).anyMatch(i -> i + spans[i] > column);
    }

    private static int headerColumns(List<List<Cell>> grid, int headerRows) {
        int columns = grid.getFirst().stream().mapToInt(c -> c.column() + c.colSpan()).max().orElse(1);
        int named = 0;
        while (named < columns - 1) {
            int column = named;
            List<String> texts = grid.stream().skip(headerRows).flatMap(List::stream)
                    .filter(c -> c.column() == column && c.colSpan() == 1 && !c.text().isBlank()).map(Cell::text)
                    .toList();
            long numbers = texts.stream().filter(t -> TableRows.number(t)).count();
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
