package org.autoreproduce.paper;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.autoreproduce.evidence.Box;

/**
 * A cell of a table.
 *
 * @param row      from 0, the uppermost it covers
 * @param column   from 0, the leftmost it covers
 * @param rowSpan  how many rows it covers, at least 1
 * @param colSpan  how many columns it covers, at least 1
 * @param header   whether it names a row or column
 * @param text     as printed; empty where nothing stands
 * @param box      where the text stands; of an empty cell, the space it has
 * @param emphasis how its text stands out; often not at all
 */
public record Cell(int row, int column, int rowSpan, int colSpan, boolean header, String text, Box box,
        Set<Emphasis> emphasis) {
    /** Copies the set, in an order that does not change from run to run. */
    public Cell {
        EnumSet<Emphasis> ordered = EnumSet.noneOf(Emphasis.class);
        ordered.addAll(emphasis);
        emphasis = Collections.unmodifiableSet(ordered);
    }

    /** Whether it covers that place. */
    public boolean covers(int otherRow, int otherColumn) {
        return row <= otherRow && otherRow < row + rowSpan && column <= otherColumn && otherColumn < column + colSpan;
    }
}
