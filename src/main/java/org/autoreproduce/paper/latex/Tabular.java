package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.autoreproduce.paper.latex.Token.Kind;
import org.autoreproduce.paper.source.Flow;
import org.autoreproduce.paper.source.Part;

/** Reads the rows and cells of a table. */
final class Tabular {
    private static final Set<String> RULES = Set.of("hline", "toprule", "midrule", "bottomrule", "specialrule",
            "Xhline",
            "thickhline", "hlineB", "firsthline", "lasthline");
    private static final int MOST_ROWS = 3_000;
    private static final int MOST_COLUMNS = 120;

    private final Expander from;
    private final Inline inline;
    private final List<List<Part.Slot>> rows = new ArrayList<>();
    private final TreeSet<Integer> ruled = new TreeSet<>();
    /** For each column, how many rows below are covered by a cell above. */
    private final int[] covered = new int[MOST_COLUMNS];
    private int dropFrom = -1;

    Tabular(Expander from, Inline inline) {
        this.from = from;
        this.inline = inline;
    }

    /** The table of an environment's expanded body. */
    Part.Grid grid(String environment, List<Token> body) {
        from.within(body, () -> {
            arguments(environment);
            read();
            return this;
        });
        List<List<Part.Slot>> square = square();
        TableHead head = new TableHead(square, ruled);
        return new Part.Grid("", "", head.rows(), head.columns(), square, ruled);
    }

    private void arguments(String environment) {
        Arguments arguments = new Arguments(from);
        switch (environment) {
            case "tabular*", "tabularx", "tabulary", "tabu*" -> {
                arguments.group();
                arguments.bracket();
            }
            default -> arguments.bracket();
        }
        arguments.group();
    }

    private void read() {
        List<List<Token>> cells = new ArrayList<>(List.of(new ArrayList<>()));
        int depth = 0;
        int inner = 0;
        for (Token token = from.raw(); token != null; token = from.raw()) {
            depth += token.is(Kind.OPEN) ? 1 : token.is(Kind.CLOSE) ? -1 : 0;
            inner += token.command("begin") ? 1 : token.command("end") ? -1 : 0;
            boolean top = depth <= 0 && inner <= 0;
            if (top && token.is(Kind.ALIGN)) {
                cells.add(new ArrayList<>());
            } else if (top && token.command("\\", "tabularnewline", "cr")) {
                new Arguments(from).star();
                new Arguments(from).bracket();
                row(cells);
                cells = new ArrayList<>(List.of(new ArrayList<>()));
            } else if (!top || !token.is(Kind.COMMAND) || !between(token.text())) {
                cells.getLast().add(token);
            }
        }
        if (cells.size() > 1 || cells.getFirst().stream().anyMatch(t -> !t.is(Kind.SPACE) && !t.is(Kind.PARAGRAPH))) {
            row(cells);
        }
    }

    /** What may stand between rows; false for all else. */
    private boolean between(String name) {
        Arguments arguments = new Arguments(from);
        if (RULES.contains(name)) {
            arguments.bracket();
            if (name.equals("specialrule")) {
                arguments.group();
                arguments.group();
                arguments.group();
            }
            ruled.add(rows.size());
            return true;
        }
        switch (name) {
            case "cmidrule", "cline", "cmidrulefull" -> {
                arguments.bracket();
                arguments.delimited('(', ')');
                arguments.group();
            }
            case "morecmidrules", "hdashline", "midrulefull", "arraybackslash", "raggedright", "raggedleft",
                    "centering" ->
                arguments.bracket();
            case "cdashline", "noalign", "rowcolor" -> {
                arguments.bracket();
                arguments.group();
            }
            case "endfirsthead" -> dropFrom = rows.size();
            case "endhead" -> drop(dropFrom < 0 ? rows.size() : dropFrom);
            case "endfoot", "endlastfoot" -> drop(headEnd());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A long table repeats its head and foot on later pages: those are not rows. */
    private void drop(int since) {
        while (rows.size() > since) {
            rows.removeLast();
        }
        ruled.removeIf(row -> row > since);
        dropFrom = rows.size();
    }

    private int headEnd() {
        return Math.max(0, dropFrom);
    }

    private void row(List<List<Token>> cells) {
        if (rows.size() >= MOST_ROWS) {
            return;
        }
        List<Part.Slot> row = new ArrayList<>();
        int column = 0;
        for (List<Token> tokens : cells) {
            if (column >= MOST_COLUMNS - 1) {
                break;
            }
            CellText cell = new CellText(from, inline, tokens);
            int span = Math.min(cell.columns(), MOST_COLUMNS - 1 - column);
            boolean hidden = covered[column] > 0 && cell.ink().isBlank();
            if (!hidden) {
                row.add(new Part.Slot(column, cell.rows(), span, Flow.of(cell.ink().toString()),
                        cell.ink().emphasis()));
            }
            for (int i = column; i < column + span; i++) {
                covered[i] = hidden ? covered[i] - 1 : Math.max(0, cell.rows() - 1);
            }
            column += span;
        }
        boolean empty = row.stream().allMatch(slot -> slot.flow().text().isBlank());
        if (!empty || row.isEmpty() && cells.size() > 1) {
            rows.add(row);
        } else if (cells.size() > 1) {
            // a row left empty for its height covers nothing
            for (int i = 0; i < column; i++) {
                covered[i] = Math.max(0, covered[i] - 1);
            }
        }
    }

    /** Every place covered once: spans end at the last row, and rows that end early get empty cells. */
    private List<List<Part.Slot>> square() {
        int columns = rows.stream().flatMap(List::stream).mapToInt(s -> s.column() + s.colSpan()).max().orElse(1);
        boolean[][] taken = new boolean[rows.size()][columns];
        List<List<Part.Slot>> out = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            List<Part.Slot> row = new ArrayList<>();
            for (Part.Slot slot : rows.get(r)) {
                if (!taken[r][slot.column()]) {
                    row.add(fitting(slot, r, taken));
                }
            }
            for (int c = 0; c < columns; c++) {
                if (!taken[r][c]) {
                    row.add(fitting(new Part.Slot(c, 1, 1, Flow.of(""), Set.of()), r, taken));
                }
            }
            row.sort(java.util.Comparator.comparingInt(Part.Slot::column));
            out.add(row);
        }
        return out;
    }

    private Part.Slot fitting(Part.Slot slot, int row, boolean[][] taken) {
        int width = 0;
        while (width < slot.colSpan() && slot.column() + width < taken[row].length
                && !taken[row][slot.column() + width]) {
            width++;
        }
        int height = 1;
        while (height < slot.rowSpan() && row + height < taken.length
                && empty(row + height, slot.column(), width, taken)) {
            height++;
        }
        for (int r = row; r < row + height; r++) {
            for (int c = slot.column(); c < slot.column() + width; c++) {
                taken[r][c] = true;
            }
        }
        return new Part.Slot(slot.column(), height, width, slot.flow(), slot.emphasis());
    }

    private boolean empty(int row, int column, int width, boolean[][] taken) {
        for (int c = column; c < column + width; c++) {
            if (taken[row][c]) {
                return false;
            }
        }
        return rows.get(row).stream().noneMatch(slot -> !slot.flow().text().isBlank() && slot.column() < column + width
                && slot.column() + slot.colSpan() > column);
    }

}
