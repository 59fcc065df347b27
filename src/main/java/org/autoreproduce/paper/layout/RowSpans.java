package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Table;

/**
 * Names that several rows share. They stand in the first of their rows or in the middle of them; rules between rows part
 * them, else a name in the very first row tells that all stand first.
 */
final class RowSpans {
    private final List<Table.Row> rows;
    private final int headerRows;
    private final List<Box> rules;

    /**
     * Of a table that was read.
     *
     * @param rules horizontal lines around and in it
     */
    RowSpans(List<Table.Row> rows, int headerRows, List<Box> rules) {
        this.rows = rows;
        this.headerRows = headerRows;
        this.rules = rules;
    }

    /** The rows, with the names of all columns but the last that names rows spread. */
    List<Table.Row> spread(int headerColumns) {
        List<List<Cell>> out = new ArrayList<>(rows.stream().map(row -> (List<Cell>) new ArrayList<>(row.cells()))
                .toList());
        for (int column = 0; column < headerColumns - 1; column++) {
            int at = column;
            for (int[] group : groups(at)) {
                Cell name = IntStream.range(group[0], group[1]).mapToObj(row -> cell(row, at)).flatMap(Optional::stream)
                        .filter(cell -> !cell.text().isBlank()).findFirst().orElseThrow();
                for (int row = group[0]; row < group[1]; row++) {
                    out.get(row).removeIf(cell -> cell.column() == at);
                }
                out.get(group[0]).add(0, new Cell(group[0], at, group[1] - group[0], 1, true, name.text(), name.box(),
                        name.emphasis()));
            }
        }
        out.forEach(row -> row.sort(Comparator.comparingInt(Cell::column)));
        return out.stream().map(Table.Row::new).toList();
    }

    /** First and behind the last row of each name that has more than its own. */
    private List<int[]> groups(int column) {
        List<Integer> named = IntStream.range(headerRows, rows.size())
                .filter(row -> cell(row, column).filter(cell -> !cell.text().isBlank()).isPresent()).boxed().toList();
        boolean shared = IntStream.range(headerRows, rows.size())
                .anyMatch(row -> cell(row, column).filter(cell -> cell.text().isBlank() && cell.colSpan() == 1)
                        .isPresent());
        if (named.isEmpty() || !shared) {
            return List.of();
        }
        List<int[]> groups = new ArrayList<>();
        boolean first = named.getFirst() == headerRows;
        int from = headerRows;
        for (int i = 0; i < named.size(); i++) {
            int next = i + 1 < named.size() ? named.get(i + 1) : rows.size();
            int to = ruled(from, named.get(i), next).orElse(first || i + 1 == named.size()
                    ? next
                    : Math.clamp(2L * named.get(i) - from + 1, named.get(i) + 1, next));
            if (to - from > 1 && IntStream.range(from, to).allMatch(row -> cell(row, column)
                    .filter(cell -> cell.colSpan() == 1).isPresent())) {
                groups.add(new int[]{from, to});
            }
            from = to;
        }
        return groups;
    }

    /** The row after the first rule below a name, if one stands before the next name does. */
    private Optional<Integer> ruled(int from, int named, int next) {
        return IntStream.range(Math.max(from, named) + 1, next).filter(row -> rules.stream().anyMatch(
                rule -> rule.y() > bottom(row - 1) - 1 && rule.y() < top(row) + 1)).boxed().findFirst();
    }

    private double top(int row) {
        return texts(row).mapToDouble(cell -> cell.box().y()).min().orElse(Double.MAX_VALUE);
    }

    private double bottom(int row) {
        return texts(row).mapToDouble(cell -> cell.box().y() + cell.box().height()).max().orElse(Double.MAX_VALUE);
    }

    private Stream<Cell> texts(int row) {
        return rows.get(row).cells().stream().filter(cell -> !cell.text().isBlank());
    }

    private Optional<Cell> cell(int row, int column) {
        return rows.get(row).cells().stream().filter(cell -> cell.covers(row, column)).findFirst();
    }
}
