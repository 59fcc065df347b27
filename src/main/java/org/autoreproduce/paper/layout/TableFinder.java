package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.autoreproduce.evidence.Box;

/** Finds tables and algorithms: between rules of one width, and without rules next to a table's caption. */
final class TableFinder {
    private static final double MARGIN = 5;
    /** How far under a caption's first line a table can begin. */
    private static final double LONGEST_CAPTION = 130;

    private final PageInk ink;
    private final List<Chunk> chunks;
    private final List<Zone> zones = new ArrayList<>();

    TableFinder(PageInk ink, List<Chunk> chunks) {
        this.ink = ink;
        this.chunks = chunks;
    }

    /** The zones of the page, given its figures, whose lines are no rules. */
    List<Zone> tables(List<Zone> figures) {
        double firstText = chunks.stream().mapToDouble(Chunk::top).min().orElse(0);
        List<Box> rules = RuleGroups.joined(ink.rules()).stream()
                .filter(rule -> figures.stream().noneMatch(figure -> within(rule, figure.box())))
                .filter(rule -> rule.y() > .1 * ink.page().height() || rule.y() > firstText - 10).toList();
        for (List<Box> group : new RuleGroups(chunks).groups(rules)) {
            ruled(group, rules);
        }
        for (Chunk chunk : chunks) {
            if (Captions.of(chunk.text()).filter(c -> c.kind() == Captions.Kind.TABLE).isPresent()) {
                unruled(chunk, rules);
            }
        }
        return zones;
    }

    private void ruled(List<Box> group, List<Box> rules) {
        Box frame = group.getFirst().union(group.getLast());
        List<Chunk> inside = inside(frame.x() - MARGIN, frame.x() + frame.width() + MARGIN, frame.y(),
                frame.y() + frame.height());
        if (inside.isEmpty()) {
            return;
        }
        if (inside.getFirst().text().matches("(?is)^algorithm\\s*\\d.*")) {
            zones.add(new Zone(Zone.Kind.ALGORITHM, frame, inside, group));
            return;
        }
        List<Chunk> all = new ArrayList<>(inside);
        grow(all, frame, -1);
        grow(all, frame, 1);
        if (rowsOf(all).stream().filter(row -> row.size() > 1).count() < 1) {
            return;
        }
        List<Box> own = rules.stream().filter(rule -> within(rule, frame)).toList();
        Box box = all.stream().map(Chunk::box).reduce(frame, Box::union);
        zones.add(new Zone(Zone.Kind.TABLE, box, all, own));
    }

    /** Rows may stand over the first rule or under the last one. */
    private void grow(List<Chunk> all, Box frame, int direction) {
        double edge = direction < 0 ? frame.y() : frame.y() + frame.height();
        while (true) {
            double from = edge;
            double reach = 1.7 * all.getFirst().size();
            List<Chunk> near = chunks.stream().filter(c -> !all.contains(c))
                    .filter(c -> direction < 0
                            ? c.baseline() <= from + 1 && c.baseline() > from - reach
                            : c.baseline() > from && c.baseline() < from + reach)
                    .filter(c -> c.right() > frame.x() && c.left() < frame.x() + frame.width()).toList();
            boolean rows = near.stream()
                    .allMatch(c -> c.left() > frame.x() - MARGIN && c.right() < frame.x() + frame.width() + MARGIN
                            && c.width() < .7 * frame.width() && Captions.of(c.text()).isEmpty());
            if (near.size() < 2 || !rows || rowsOf(near).stream().anyMatch(row -> row.size() < 2)) {
                return;
            }
            all.addAll(near);
            edge = direction < 0
                    ? near.stream().mapToDouble(Chunk::baseline).min().orElseThrow()
                    : near.stream().mapToDouble(Chunk::baseline).max().orElseThrow();
        }
    }

    private void unruled(Chunk caption, List<Box> rules) {
        if (zones.stream().anyMatch(zone -> Math.abs(zone.box().y() - caption.baseline()) < 60
                && zone.right() > caption.left() && zone.box().x() < caption.right()
                || Math.abs(zone.bottom() - caption.baseline()) < 40 && zone.right() > caption.left()
                        && zone.box().x() < caption.right())) {
            return;
        }
        boolean fills = fillsColumn(caption);
        List<List<Chunk>> rows = rowsOf(chunks.stream().filter(c -> !fills || under(caption, c)).filter(
                c -> c.baseline() > caption.baseline() + 1 && zones.stream().noneMatch(z -> z.chunks().contains(c)))
                .toList());
        List<Chunk> found = new ArrayList<>();
        double last = caption.baseline();
        for (List<Chunk> row : rows) {
            double y = row.getFirst().baseline();
            boolean tabular = row.size() > 1 && row.stream().allMatch(c -> c.width() < 150);
            if (y - last > 30 || found.isEmpty() && !tabular && y - caption.baseline() > LONGEST_CAPTION
                    || !found.isEmpty() && !tabular) {
                break;
            }
            if (tabular) {
                found.addAll(row);
            }
            last = y;
        }
        if (rowsOf(found).size() >= 3) {
            Box box = found.stream().map(Chunk::box).reduce(Box::union).orElseThrow();
            zones.add(new Zone(Zone.Kind.TABLE, box, found, rules.stream().filter(rule -> within(rule, box)).toList()));
        }
    }

    /** A caption of several lines fills its column, and so tells how wide that is. */
    private boolean fillsColumn(Chunk caption) {
        return chunks.stream().anyMatch(c -> Math.abs(c.left() - caption.left()) < 3
                && c.baseline() > caption.baseline() + 1 && c.baseline() < caption.baseline() + 1.6 * caption.size());
    }

    private static boolean under(Chunk caption, Chunk chunk) {
        double middle = (chunk.left() + chunk.right()) / 2;
        return middle > caption.left() - MARGIN && middle < caption.right() + MARGIN;
    }

    private List<Chunk> inside(double left, double right, double top, double bottom) {
        return chunks.stream().filter(c -> c.left() > left && c.right() < right && c.baseline() > top
                && c.baseline() - .3 * c.size() < bottom).toList();
    }

    private static boolean within(Box rule, Box area) {
        return rule.x() > area.x() - MARGIN && rule.x() + rule.width() < area.x() + area.width() + MARGIN
                && rule.y() > area.y() - 1 && rule.y() < area.y() + area.height() + 1;
    }

    /** Chunks by line of print, from the top; each from the left. */
    static List<List<Chunk>> rowsOf(List<Chunk> chunks) {
        List<List<Chunk>> rows = new ArrayList<>();
        for (Chunk chunk : chunks.stream().sorted(Comparator.comparingDouble(Chunk::baseline)).toList()) {
            if (!rows.isEmpty() && rows.getLast().getFirst().sameLine(chunk)) {
                rows.getLast().add(chunk);
            } else {
                rows.add(new ArrayList<>(List.of(chunk)));
            }
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Chunk::left)));
        return rows;
    }
}
