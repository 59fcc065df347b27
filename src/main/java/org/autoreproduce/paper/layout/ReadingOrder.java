package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.autoreproduce.evidence.Box;

/** Puts lines and zones of a page in the order in which people read them: across, then the left column, then the right. */
final class ReadingOrder {
    private enum Side {
        LEFT, RIGHT, ACROSS
    }

    private record Placed(Side side, double top, Box box, List<Chunk> chunk, List<Zone> zone) {
        Placed across() {
            return new Placed(Side.ACROSS, top, box, chunk, zone);
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private int flow;

    /** Adds a page's chunks, without those in zones. */
    void add(OptionalDouble gutter, List<Chunk> chunks, List<Zone> zones) {
        List<Placed> all = new ArrayList<>();
        chunks.forEach(c -> all.add(new Placed(side(c.box(), gutter), c.top(), c.box(), List.of(c), List.of())));
        zones.forEach(z -> all.add(new Placed(side(z.box(), gutter), z.box().y(), z.box(), List.of(), List.of(z))));
        all.sort(Comparator.comparingDouble(Placed::top));
        double text = beginning(chunks);
        all.replaceAll(placed -> placed.top < text || ends(placed, all) ? placed.across() : placed);
        Column left = new Column(all, Side.LEFT);
        Column right = new Column(all, Side.RIGHT);
        Column across = new Column(all, Side.ACROSS);
        for (Placed placed : all) {
            if (placed.side == Side.ACROSS) {
                left.flush();
                right.flush();
                across.waiting.add(placed);
            } else {
                across.flush();
                (placed.side == Side.LEFT ? left : right).waiting.add(placed);
            }
        }
        across.flush();
        left.flush();
        right.flush();
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Where the text of the first page begins; the names over it go across, however they are set. */
    private static double beginning(List<Chunk> page) {
        return page.stream().filter(c -> c.page() == 1 && c.text().length() < 40)
                .filter(c -> HeadingRule.isAbstract(c.text()) || HeadingRule.introduction(c.text()))
                .mapToDouble(Chunk::top).min().orElse(0) - 1;
    }

    /** The short last line of text that goes across belongs to it: same edge and font, next line, nothing beside it. */
    private static boolean ends(Placed placed, List<Placed> page) {
        if (placed.side != Side.LEFT || placed.chunk.isEmpty()) {
            return false;
        }
        Chunk line = placed.chunk.getFirst();
        boolean under = page.stream().filter(p -> p.side == Side.ACROSS && !p.chunk.isEmpty())
                .map(p -> p.chunk.getFirst())
                .anyMatch(
                        above -> Math.abs(above.left() - line.left()) < 2.5 && Math.abs(above.size() - line.size()) < .4
                                && line.baseline() > above.baseline()
                                && line.baseline() - above.baseline() < 1.45 * line.size());
        return under && page.stream().filter(p -> p.side == Side.RIGHT && !p.chunk.isEmpty())
                .noneMatch(p -> p.chunk.getFirst().sameLine(line));
    }

    private static Side side(Box box, OptionalDouble gutter) {
        if (gutter.isEmpty()) {
            return Side.ACROSS;
        }
        double middle = gutter.getAsDouble();
        if (box.x() < middle - 12 && box.x() + box.width() > middle + 12) {
            return Side.ACROSS;
        }
        return box.x() + box.width() / 2 < middle ? Side.LEFT : Side.RIGHT;
    }

    /** What waits to be read in one column of the page. */
    private final class Column {
        private final List<Placed> waiting = new ArrayList<>();
        private final double leftEdge;
        private final double rightEdge;

        /** The edges are those that most lines of the page keep to. */
        Column(List<Placed> page, Side side) {
            List<Chunk> chunks = page.stream().filter(p -> p.side == side).flatMap(p -> p.chunk.stream()).toList();
            TreeMap<Long, Double> lefts = new TreeMap<>();
            chunks.forEach(c -> lefts.merge(Math.round(c.left() / 2), c.width(), Double::sum));
            double most = lefts.values().stream().max(Double::compare).orElse(0.0);
            leftEdge = lefts.entrySet().stream().filter(e -> e.getValue() > .5 * most).findFirst()
                    .map(e -> e.getKey() * 2.0).orElse(Double.MAX_VALUE);
            double[] rights = chunks.stream().filter(c -> c.width() > 60).mapToDouble(Chunk::right).sorted().toArray();
            rightEdge = rights.length == 0 ? 0 : rights[(int) (.85 * (rights.length - 1))];
        }

        void flush() {
            if (waiting.isEmpty()) {
                return;
            }
            flow++;
            List<Chunk> open = new ArrayList<>();
            for (Placed placed : waiting) {
                open.addAll(placed.chunk);
                for (Zone zone : placed.zone) {
                    lines(open);
                    pieces.add(new Piece.Area(zone, flow));
                }
            }
            lines(open);
            waiting.clear();
        }

        private void lines(List<Chunk> chunks) {
            for (List<Chunk> row : TableFinder.rowsOf(chunks)) {
                Chunk whole = row.stream().reduce(Chunk::joined).orElseThrow();
                pieces.add(new PrintLine(whole, Math.min(leftEdge, whole.left()), Math.max(rightEdge, whole.right()),
                        flow));
            }
            chunks.clear();
        }
    }
}
