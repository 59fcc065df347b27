package org.autoreproduce.paper.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Emphasis;
import org.autoreproduce.paper.Line;
import org.autoreproduce.paper.source.Part;

/** Sets a table: columns as wide as their widest cell where that fits, else smaller letters, else broken cells. */
final class GridSetter {
    private static final double GAP = 9;
    private static final double SMALLEST = 6;
    private static final double NARROWEST = 24;
    private static final double PAD = 2.2;

    private final Pages pages;
    private final Measure measure;
    private final TextSetter setter;

    /** A table as set: its cells, its text row by row, and its lines. */
    record Placed(List<List<Cell>> rows, String text, List<Line> lines) {}

    GridSetter(Pages pages, Measure measure, TextSetter setter) {
        this.pages = pages;
        this.measure = measure;
        this.setter = setter;
    }

    Placed set(Part.Grid grid) {
        double size = Geometry.SIZE - 1;
        double[] widths = widths(grid, size);
        while (sum(widths) > Geometry.TEXT && size > SMALLEST) {
            size -= .4;
            widths = widths(grid, size);
        }
        double gap = Math.min(GAP, Math.max(2, (Geometry.TEXT * .3) / widths.length));
        squeeze(widths, Geometry.TEXT - gap * (widths.length - 1), gap);
        return new Drawn(grid, size, widths, gap).draw();
    }

    private double sum(double[] widths) {
        return Arrays.stream(widths).sum() + GAP * (widths.length - 1);
    }

    private double[] widths(Part.Grid grid, double size) {
        int columns = grid.rows().stream().flatMap(List::stream).mapToInt(s -> s.column() + s.colSpan()).max()
                .orElse(1);
        double[] widths = new double[columns];
        grid.rows().forEach(
                row -> row.stream().filter(slot -> slot.colSpan() == 1).forEach(slot -> widths[slot.column()] = Math
                        .max(widths[slot.column()], measure.width(slot.flow().text(), face(slot), size))));
        // what spans columns and is wider than they are widens them alike
        grid.rows().forEach(row -> row.stream().filter(slot -> slot.colSpan() > 1).forEach(slot -> {
            double wide = measure.width(slot.flow().text(), face(slot), size) - GAP * (slot.colSpan() - 1);
            double own = Arrays.stream(widths, slot.column(), slot.column() + slot.colSpan()).sum();
            for (int i = slot.column(); i < slot.column() + slot.colSpan() && wide > own; i++) {
                widths[i] += (Math.min(wide, Geometry.TEXT) - own) / slot.colSpan();
            }
        }));
        return widths;
    }

    /** Takes from the widest columns until all fit. */
    private static void squeeze(double[] widths, double room, double gap) {
        double most = Math.max(NARROWEST, room);
        for (int i = 0; i < 400 && Arrays.stream(widths).sum() > most; i++) {
            int widest = 0;
            for (int c = 1; c < widths.length; c++) {
                widest = widths[c] > widths[widest] ? c : widest;
            }
            double over = Arrays.stream(widths).sum() - most;
            widths[widest] -= Math.min(over, Math.max(1, widths[widest] / 8));
        }
        for (int c = 0; c < widths.length; c++) {
            widths[c] = Math.max(widths[c], gap);
        }
    }

    private static boolean[] numbers(Part.Grid grid, int columns) {
        boolean[] numbers = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            int column = c;
            List<String> texts = grid.rows().stream().skip(grid.headerRows()).flatMap(List::stream)
                    .filter(slot -> slot.column() == column && slot.colSpan() == 1).map(slot -> slot.flow().text())
                    .filter(text -> !text.isBlank()).toList();
            long told = texts.stream().filter(text -> text.length() < 24 && text.matches("[^\\p{L}]*\\d.*|\\W{1,3}"))
                    .count();
            numbers[c] = 2 * told >= texts.size();
        }
        return numbers;
    }

    /** How tall a table will be, where no cell is broken. */
    static double height(Part.Grid grid) {
        return grid.rows().size() * ((Geometry.SIZE - 1) * 1.25 + 2 * PAD) + 14;
    }

    static Face face(Part.Slot slot) {
        return slot.emphasis().contains(Emphasis.BOLD)
                ? Face.BOLD
                : slot.emphasis().contains(Emphasis.ITALIC) ? Face.ITALIC : Face.REGULAR;
    }

    /** The drawing of one table. */
    private final class Drawn {
        private final Part.Grid grid;
        private final double size;
        private final double[] widths;
        private final double gap;
        private final double left;
        /** Which columns hold numbers, and so stand in the middle. */
        private final boolean[] numbers;
        private final StringBuilder text = new StringBuilder();
        private final List<Line> lines = new ArrayList<>();
        private final List<List<Cell>> rows = new ArrayList<>();

        Drawn(Part.Grid grid, double size, double[] widths, double gap) {
            this.grid = grid;
            this.size = size;
            this.widths = widths;
            this.gap = gap;
            double whole = Arrays.stream(widths).sum() + gap * (widths.length - 1);
            numbers = numbers(grid, widths.length);
            left = Geometry.LEFT + Math.max(0, (Geometry.TEXT - whole) / 2);
        }

        Placed draw() {
            pages.space(5);
            for (int r = 0; r < grid.rows().size(); r++) {
                row(r);
            }
            rule(grid.rows().size());
            pages.down(2);
            pages.space(7);
            return new Placed(rows, text.toString(), lines);
        }

        private void row(int r) {
            List<Part.Slot> row = grid.rows().get(r);
            List<List<Broken.Piece>> pieces = row.stream()
                    .map(slot -> new Broken(slot.flow().text(), face(slot), size, measure)
                            .lines(Math.max(6, width(slot) + .01)))
                    .toList();
            int tall = Math.max(1, pieces.stream().mapToInt(List::size).max().orElse(1));
            double leading = size * 1.25;
            pages.room(tall * leading + 2 * PAD);
            rule(r);
            pages.down(PAD);
            text.append(r == 0 ? "" : "\n");
            List<Cell> cells = new ArrayList<>();
            double top = pages.y();
            boolean first = true;
            for (int i = 0; i < row.size(); i++) {
                Part.Slot slot = row.get(i);
                if (!slot.flow().text().isBlank()) {
                    text.append(first ? "" : " ");
                    first = false;
                }
                cells.add(cell(slot, r, pieces.get(i), top, leading));
            }
            rows.add(cells);
            pages.down(tall * leading + PAD);
        }

        private Cell cell(Part.Slot slot, int r, List<Broken.Piece> pieces, double top, double leading) {
            double x = x(slot.column());
            boolean header = r < grid.headerRows() || slot.column() < grid.headerColumns();
            Box around = null;
            int start = text.length();
            String words = slot.flow().text();
            for (int i = 0; i < pieces.size(); i++) {
                String piece = words.substring(pieces.get(i).start(), pieces.get(i).end());
                double wide = measure.width(piece, face(slot), size);
                double at = numbers[slot.column()] || slot.colSpan() > 1
                        ? x + Math.max(0, (width(slot) - wide) / 2)
                        : x;
                Line line = line(start + pieces.get(i).start(), piece, at, top + i * leading, slot);
                around = around == null ? line.box() : around.union(line.box());
                lines.add(line);
            }
            text.append(words);
            Box box = around != null
                    ? around
                    : new Box(pages.number(), Geometry.round(x), Geometry.round(top),
                            Geometry.round(Math.max(1, width(slot))), Geometry.round(size * Geometry.TALL));
            return new Cell(r, slot.column(), slot.rowSpan(), slot.colSpan(), header, words, box, slot.emphasis());
        }

        private Line line(int start, String words, double x, double top, Part.Slot slot) {
            double back = pages.y() - top;
            pages.down(-back);
            Line line = setter.line(start, words, x, face(slot), size);
            pages.down(back);
            if (slot.emphasis().contains(Emphasis.UNDERLINED)) {
                pages.draw(new SetPage.Rule(x, line.box().y() + size * .98, line.box().width(), .5));
            }
            return line;
        }

        private void rule(int before) {
            boolean outer = before == 0 || before == grid.rows().size();
            if (outer || before == grid.headerRows() || grid.ruled().contains(before)) {
                double whole = Arrays.stream(widths).sum() + gap * (widths.length - 1);
                pages.draw(new SetPage.Rule(left - 3, pages.y(), whole + 6, outer ? .9 : .45));
            }
        }

        private double x(int column) {
            return left + Arrays.stream(widths, 0, column).sum() + gap * column;
        }

        private double width(Part.Slot slot) {
            return Arrays.stream(widths, slot.column(), slot.column() + slot.colSpan()).sum()
                    + gap * (slot.colSpan() - 1);
        }
    }
}
