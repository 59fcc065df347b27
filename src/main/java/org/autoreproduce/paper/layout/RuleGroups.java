package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.autoreproduce.evidence.Box;

/** Groups horizontal rules of one width that belong to one table or algorithm. */
final class RuleGroups {
    private static final double EDGE = 6;
    private static final double SHORTEST = 50;

    private final List<Chunk> chunks;

    RuleGroups(List<Chunk> chunks) {
        this.chunks = chunks;
    }

    /** Each group from top to bottom, at least two rules; shorter rules inside are not in it. */
    List<List<Box>> groups(List<Box> rules) {
        List<List<Box>> open = new ArrayList<>();
        List<List<Box>> all = new ArrayList<>();
        for (Box rule : rules) {
            if (rule.width() < SHORTEST) {
                continue;
            }
            List<Box> group = open.stream().filter(g -> alike(g.getLast(), rule)).findFirst().orElse(null);
            if (group != null && separated(group, rule)) {
                open.remove(group);
                group = null;
            }
            if (group == null) {
                group = new ArrayList<>();
                open.add(group);
                all.add(group);
            }
            group.add(rule);
        }
        all.removeIf(group -> group.size() < 2);
        all.removeIf(inner -> all.stream().anyMatch(outer -> outer != inner && encloses(outer, inner)));
        return all;
    }

    /** Pieces that touch end to end are one rule; from the top. */
    static List<Box> joined(List<Box> rules) {
        List<Box> out = new ArrayList<>();
        List<Box> sorted = rules.stream()
                .sorted(Comparator.comparingDouble((Box r) -> Math.round(r.y() * 2)).thenComparingDouble(Box::x))
                .toList();
        for (Box rule : sorted) {
            Box last = out.isEmpty() ? null : out.getLast();
            if (last != null && Math.abs(last.y() - rule.y()) < .8 && rule.x() - last.x() - last.width() < 2.5) {
                out.set(out.size() - 1, last.union(rule));
            } else {
                out.add(rule);
            }
        }
        return out;
    }

    private static boolean alike(Box a, Box b) {
        return Math.abs(a.x() - b.x()) < EDGE && Math.abs(a.x() + a.width() - b.x() - b.width()) < EDGE;
    }

    private static boolean encloses(List<Box> outer, List<Box> inner) {
        return outer.getFirst().y() <= inner.getFirst().y() && outer.getLast().y() >= inner.getLast().y()
                && outer.getFirst().x() < inner.getFirst().x() + EDGE && outer.getFirst().x()
                        + outer.getFirst().width() > inner.getFirst().x() + inner.getFirst().width() - EDGE;
    }

    /** Whether a caption or a paragraph stands between two rules, so that they bound different things. */
    private boolean separated(List<Box> group, Box lower) {
        Box upper = group.getLast();
        List<Chunk> between = between(upper, lower);
        if (between.isEmpty()) {
            return lower.y() - upper.y() > 40;
        }
        boolean captioned = between.stream().anyMatch(c -> Captions.of(c.text()).isPresent());
        if (algorithm(group.getFirst())) {
            return group.size() >= 3 || captioned && group.size() > 1;
        }
        return captioned && !algorithm(upper)
                || between.stream().filter(c -> c.width() > .86 * upper.width()).count() >= 4;
    }

    /** Whether the first words under a rule announce an algorithm. */
    private boolean algorithm(Box rule) {
        return chunks.stream().anyMatch(c -> c.baseline() > rule.y() && c.baseline() - rule.y() < 2 * c.size()
                && c.left() > rule.x() - EDGE && c.right() < rule.x() + rule.width() + EDGE
                && c.text().matches("(?is)^algorithm\\s*\\d.*"));
    }

    private List<Chunk> between(Box upper, Box lower) {
        return chunks.stream().filter(c -> c.baseline() > upper.y() && c.baseline() < lower.y()
                && c.right() > upper.x() && c.left() < upper.x() + upper.width()).toList();
    }
}
