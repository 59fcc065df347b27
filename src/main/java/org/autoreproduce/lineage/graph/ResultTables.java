package org.autoreproduce.lineage.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.Table;
import org.jspecify.annotations.Nullable;

/**
 * The tables that tell results, with their two sides apart: the one that names methods, because the paper's own stands
 * there too or most of its names are cited, and the other, which mostly names data sets.
 */
final class ResultTables {
    private static final Pattern OTHER = Pattern.compile(
            "(?i)statistics|hyper-?parameter|notation|configuration|\\bsettings\\b|summary of (the )?data|details of");
    private static final Pattern OWN = Pattern.compile("(?i)\\bours?\\b|\\bthis (paper|work)\\b|\\bproposed\\b");

    private final Set<String> methods = new HashSet<>();
    private final Set<String> data = new HashSet<>();
    private final Set<String> unsure = new HashSet<>();
    private final Set<Integer> cited = new HashSet<>();

    ResultTables(Document document) {
        for (Table table : document.tables()) {
            if (results(table)) {
                read(document, table);
            }
        }
        data.removeAll(methods);
    }

    /** Whether a side of methods names it so. */
    boolean method(String name) {
        return methods.contains(plain(name));
    }

    /** Whether a side names it so of which it is not known what it names. */
    boolean some(String name) {
        return unsure.contains(plain(name));
    }

    /** Whether the side beside the methods names it so. */
    boolean dataSet(String name) {
        return data.contains(plain(name));
    }

    /** Whether a name of a method is followed by a citation of the work. */
    boolean cites(int reference) {
        return cited.contains(reference);
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** A name without what stands in brackets after it. */
    static String bare(String cell) {
        return plain(cell.replaceFirst("\\s*[(\\[].*", ""));
    }

    private static boolean results(Table table) {
        List<Cell> told = table.rows().stream().flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.header() && !cell.text().isBlank()).toList();
        long numbers = told.stream().filter(cell -> cell.text().matches("(?s).*\\d.*")).count();
        boolean settings = table.rows().stream().flatMap(row -> row.cells().stream()).filter(Cell::header)
                .anyMatch(cell -> cell.text().matches("(?i)optimi[sz]er|learning rate|batch size"));
        return !told.isEmpty() && 2 * numbers >= told.size() && !settings && !OTHER.matcher(table.caption()).find();
    }

    private void read(Document document, Table table) {
        List<Cell> rows = side(table, false);
        List<Cell> columns = side(table, true);
        List<Cell> named = citing(document, table);
        boolean inRows = methods(rows, named, columns);
        boolean inColumns = !inRows && methods(columns, named, rows);
        if (!inRows && !inColumns) {
            rows.forEach(cell -> add(unsure, cell));
            columns.forEach(cell -> add(unsure, cell));
            return;
        }
        (inRows ? rows : columns).forEach(cell -> add(methods, cell));
        (inRows ? columns : rows).forEach(cell -> add(data, cell));
        document.mentions().stream().filter(mention -> mention.block() == table.block()).forEach(mention -> {
            Cell cell = cell(table, document, mention);
            if (cell != null && (inRows ? rows : columns).contains(cell)) {
                cited.addAll(mention.references());
            }
        });
    }

    private static boolean methods(List<Cell> side, List<Cell> named, List<Cell> other) {
        boolean own = side.stream().anyMatch(cell -> OWN.matcher(cell.text()).find());
        boolean others = other.stream().anyMatch(cell -> OWN.matcher(cell.text()).find());
        long here = named.stream().filter(side::contains).count();
        return own && !others || !others && here > 1 && here >= named.size() - here;
    }

    private static List<Cell> side(Table table, boolean top) {
        List<Cell> side = new ArrayList<>();
        table.rows().stream().flatMap(row -> row.cells().stream()).filter(cell -> cell.header()
                && !cell.text().isBlank()
                && (top
                        ? cell.row() < table.headerRows()
                        : cell.row() >= table.headerRows() && cell.column() < Math.max(1, table.headerColumns())))
                .forEach(side::add);
        return side;
    }

    private static List<Cell> citing(Document document, Table table) {
        List<Cell> found = new ArrayList<>();
        document.mentions().stream().filter(mention -> mention.block() == table.block()).forEach(mention -> {
            Cell cell = cell(table, document, mention);
            if (cell != null) {
                found.add(cell);
            }
        });
        return found;
    }

    /** The cell that a citation stands in: every cell that is not empty is a line of the table's block. */
    private static @Nullable Cell cell(Table table, Document document, Mention mention) {
        List<Cell> told = table.rows().stream().flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.text().isBlank()).toList();
        long line = document.blocks().get(mention.block()).lines().stream()
                .filter(one -> one.start() <= mention.start()).count() - 1;
        return line >= 0 && line < told.size() ? told.get((int) line) : null;
    }

    private static void add(Set<String> names, Cell cell) {
        String name = bare(cell.text());
        if (name.length() > 1) {
            names.add(name);
        }
    }
}
