package org.autoreproduce.ui.paper;

import java.util.List;
import java.util.Optional;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Table;

/**
 * What a table's cell is called.
 *
 * @param row     names beside its row, from the left
 * @param columns names over its column, the uppermost first
 * @param caption of the table
 */
public record CellNames(List<String> row, List<String> columns, String caption) {
    /** Copies the lists. */
    public CellNames {
        row = List.copyOf(row);
        columns = List.copyOf(columns);
    }

    /** Of no cell. */
    static CellNames none() {
        return new CellNames(List.of(), List.of(), "");
    }

    /** Of the cell that the middle of a box lies in. */
    static CellNames at(Document document, Box box) {
        return document.tables().stream().flatMap(table -> at(table, box).stream()).findFirst()
                .orElseGet(CellNames::none);
    }

    private static Optional<CellNames> at(Table table, Box box) {
        return table.rows().stream().flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.header() && covers(cell.box(), box)).findFirst()
                .map(cell -> of(table, cell));
    }

    private static CellNames of(Table table, Cell cell) {
        return new CellNames(table.rowHeaders(cell.row()), table.columnHeaders(cell.column()), table.caption());
    }

    private static boolean covers(Box cell, Box box) {
        double x = box.x() + box.width() / 2;
        double y = box.y() + box.height() / 2;
        return cell.page() == box.page() && x >= cell.x() - 1 && x <= cell.x() + cell.width() + 1 && y >= cell.y() - 1
                && y <= cell.y() + cell.height() + 1;
    }
}
