package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Table;
import org.junit.jupiter.api.Test;

class CellNamesTest {
    private static final Document SAMPLE = ShownPaper.read(ShownPaper.SAMPLE);

    @Test
    void aCellIsCalledAsItsRowAndColumnAre() {
        Table table = SAMPLE.tables().getFirst();
        Cell cell = table.rows().stream().flatMap(row -> row.cells().stream())
                .filter(one -> !one.header() && !one.text().isBlank()).findFirst().orElseThrow();

        CellNames names = CellNames.at(SAMPLE, cell.box());
        assertThat(names.row()).isEqualTo(table.rowHeaders(cell.row())).isNotEmpty();
        assertThat(names.columns()).isEqualTo(table.columnHeaders(cell.column())).isNotEmpty();
        assertThat(names.caption()).isEqualTo(table.caption());
    }

    @Test
    void elsewhereNothingIsCalledAnything() {
        assertThat(CellNames.at(SAMPLE, new Box(1, 0, 0, 5, 5))).isEqualTo(CellNames.none());
    }
}
