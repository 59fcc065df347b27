package org.autoreproduce.agent.sight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table in Markdown.
 *
 * @param first the first row of its table; null for that row itself
 */
record TableRow(String text, @Nullable TableRow first) {

    /**
     * The line as a row, null where it is none.
     *
     * @param first of the table that the line before belongs to; null where it belongs to none
     */
    static @Nullable TableRow of(String line, @Nullable TableRow first) {
        return line.stripLeading().startsWith("|") ? new TableRow(line, first) : null;
    }

    /** The row that names the columns. */
    TableRow header() {
        return first == null ? this : first;
    }

    /** What names the row and the column of the character at that place. */
    List<String> headers(int place) {
        int column = (int) text.substring(0, place).chars().filter(c -> c == '|').count();
        return List.of(cell(1), header().cell(column));
    }

    private String cell(int column) {
        String[] cells = text.split("\\|", -1);
        return column < cells.length ? cells[column].strip() : "";
    }
}
