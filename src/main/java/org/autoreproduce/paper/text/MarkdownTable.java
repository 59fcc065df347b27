package org.autoreproduce.paper.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.autoreproduce.paper.source.Flow;
import org.autoreproduce.paper.source.Part;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Reads a table of Markdown: its first row names columns, its first column rows. */
final class MarkdownTable {
    private final TableBlock table;
    private final Set<String> urls;

    MarkdownTable(TableBlock table, Set<String> urls) {
        this.table = table;
        this.urls = urls;
    }

    Part.Grid grid() {
        List<List<Part.Slot>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(row(row));
                }
            }
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        for (List<Part.Slot> row : rows) {
            while (row.size() < columns) {
                row.add(new Part.Slot(row.size(), 1, 1, Flow.of(""), Set.of()));
            }
        }
        return new Part.Grid("", "", 1, 1, rows, Set.of());
    }

    private List<Part.Slot> row(Node row) {
        List<Part.Slot> slots = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            MarkdownWords words = new MarkdownWords(urls).of(cell);
            slots.add(new Part.Slot(slots.size(), 1, 1, Flow.of(words.text()), words.emphasis()));
        }
        return slots;
    }
}
