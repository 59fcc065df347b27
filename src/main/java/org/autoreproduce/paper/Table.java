package org.autoreproduce.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table as text. Its cells cover every place once; those that span several rows or columns stand in the first.
 *
 * @param label         as printed, "Table 2"; empty where it has none
 * @param caption       without the label
 * @param block         index of its block
 * @param headerRows    how many rows at the top name columns
 * @param headerColumns how many columns at the left name rows
 * @param rows          from the top
 */
public record Table(String label, String caption, int block, int headerRows, int headerColumns, List<Row> rows) {
    /** Copies the rows. */
    public Table {
        rows = List.copyOf(rows);
    }

    /** Cells that begin in one row, from the left. */
    public record Row(List<Cell> cells) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** How many columns it has. */
    public int columns() {
        return rows.stream().flatMap(row -> row.cells().stream()).mapToInt(c -> c.column() + c.colSpan()).max()
                .orElse(0);
    }

    /** Its block: its text is its cells, row by row, and every cell that is not empty is a line, so that each has a box. */
    public Block asBlock() {
        StringBuilder text = new StringBuilder();
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) {
            text.append(text.isEmpty() ? "" : "\n");
            boolean first = true;
            for (Cell cell : row.cells()) {
                if (!cell.text().isBlank()) {
                    text.append(first ? "" : " ");
                    lines.add(new Line(text.length(), cell.box(), ""));
                    text.append(cell.text());
                    first = false;
                }
            }
        }
        return new Block(block, BlockKind.TABLE, 0, null, text.toString(), lines);
    }

    /** The cell that covers a place. */
    public Optional<Cell> cell(int row, int column) {
        return rows.stream().flatMap(r -> r.cells().stream()).filter(c -> c.covers(row, column)).findFirst();
    }

    /** The names over a column, the uppermost first, each once; empty ones left out. */
    public List<String> columnHeaders(int column) {
        return IntStream.range(0, headerRows).mapToObj(row -> cell(row, column)).flatMap(Optional::stream).distinct()
                .map(Cell::text).filter(text -> !text.isBlank()).toList();
    }

    /**
     * The names of a row: of the group that it stands under, as "Supervised learning", then those beside it from the left;
     * each once, empty ones left out.
     */
    public List<String> rowHeaders(int row) {
        Stream<Cell> beside = IntStream.range(0, headerColumns).mapToObj(column -> cell(row, column))
                .flatMap(Optional::stream);
        return Stream.concat(group(row).stream(), beside).distinct().map(Cell::text).filter(text -> !text.isBlank())
                .toList();
    }

    /** The heading over a row, where rows are parted by headings: a row of one cell with words, all others empty. */
    private Optional<Cell> group(int row) {
        return heading(row).isPresent()
                ? Optional.empty()
                : IntStream.iterate(row - 1, above -> above >= headerRows, above -> above - 1).mapToObj(this::heading)
                        .flatMap(Optional::stream).findFirst();
    }

    private Optional<Cell> heading(int row) {
        List<Cell> told = rows.get(row).cells().stream().filter(cell -> !cell.text().isBlank()).toList();
        return told.size() == 1 && columns() > 2 && told.getFirst().text().matches("\\p{Lu}\\D*")
                ? Optional.of(told.getFirst())
                : Optional.empty();
    }

    /**
     * The cell in the row and column of these names. A name may leave out a citation, as "GOAD" for "GOAD (Bergman,
     * 2020)"; it may also be all levels of a header, with spaces between. Absent where no row or column, or more than
     * one, is called so.
     */
    public Optional<Cell> find(String row, String column) {
        return new TableLookup(this).find(row, column);
    }
}
