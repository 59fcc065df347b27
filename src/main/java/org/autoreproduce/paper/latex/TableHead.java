package org.autoreproduce.paper.latex;

import java.util.List;
import java.util.NavigableSet;
import org.autoreproduce.paper.source.Part;

/** How many rows and columns of a table name the others: rows by the rules between them, columns by having no numbers. */
final class TableHead {
    private static final int MOST_ROWS = 5;

    private final List<List<Part.Slot>> rows;
    private final NavigableSet<Integer> ruled;

    TableHead(List<List<Part.Slot>> rows, NavigableSet<Integer> ruled) {
        this.rows = rows;
        this.ruled = ruled;
    }

    int rows() {
        if (rows.size() < 2) {
            return rows.size();
        }
        int head = ruled.stream().filter(row -> row > 0 && row < rows.size()).findFirst().orElse(0);
        if (head == 0 || head > MOST_ROWS) {
            head = 1;
        }
        // a rule under each row of a head of several: those that span columns name nothing yet
        while (head < rows.size() - 1 && head < MOST_ROWS && ruled.contains(head + 1) && spans(head - 1)
                && numbers(head) == 0) {
            head++;
        }
        int reach = head;
        for (int r = 0; r < head; r++) {
            int row = r;
            reach = Math.max(reach, rows.get(r).stream().mapToInt(slot -> row + slot.rowSpan()).max().orElse(0));
        }
        return Math.min(Math.min(reach, head + 2), rows.size());
    }

    private boolean spans(int row) {
        return rows.get(row).stream().anyMatch(slot -> slot.colSpan() > 1 || slot.rowSpan() > 1);
    }

    private long numbers(int row) {
        return rows.get(row).stream().filter(slot -> slot.flow().text().matches("[−\\-+]?\\d+[.,]\\d+.*|\\d+\\s*%?"))
                .count();
    }

    int columns() {
        int head = rows();
        int columns = rows.stream().flatMap(List::stream).mapToInt(s -> s.column() + s.colSpan()).max().orElse(1);
        int named = 0;
        while (named < columns - 1) {
            int column = named;
            List<String> texts = rows.stream().skip(head).flatMap(List::stream)
                    .filter(s -> s.column() == column && s.colSpan() == 1).map(s -> s.flow().text())
                    .filter(text -> !text.isBlank()).toList();
            long numbers = texts.stream()
                    .filter(text -> Marks.CITATION.matcher(text).replaceAll("").matches("[^\\p{L}]*\\d.*|[-–—−✓✗×]+"))
                    .count();
            if (named > 0 && numbers > .2 * texts.size() || texts.isEmpty()) {
                break;
            }
            named++;
        }
        return Math.min(Math.max(1, named), columns);
    }
}
