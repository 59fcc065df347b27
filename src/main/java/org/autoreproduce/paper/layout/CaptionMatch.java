package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Table;

/** Gives tables the captions that stand closest over or under them. */
final class CaptionMatch {
    private static final double FARTHEST = 60;
    /** Beside a table a caption stands close, and is the second choice. */
    private static final double BESIDE = 40;

    /** In one paper captions mostly stand on one side of their tables; this much farther is as good there. */
    private static final double OTHER_SIDE = 25;

    private record Pair(int table, Block caption, double distance, boolean above) {}

    private final List<Block> blocks;

    CaptionMatch(List<Block> blocks) {
        this.blocks = blocks;
    }

    List<Table> captioned(List<Table> tables) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            Box table = blocks.get(tables.get(i).block()).boxes().stream()
                    .reduce((a, b) -> a.page() == b.page() ? a.union(b) : a).orElseThrow();
            for (Block block : blocks) {
                if (block.kind() == BlockKind.CAPTION && caption(block).isPresent()) {
                    double distance = distance(table, block.boxes().getFirst());
                    if (distance < FARTHEST) {
                        pairs.add(new Pair(i, block, distance, block.boxes().getFirst().y() < table.y()));
                    }
                }
            }
        }
        boolean above = mostlyAbove(pairs);
        pairs.sort(Comparator.comparingDouble(pair -> pair.distance + (pair.above == above ? 0 : OTHER_SIDE)));
        List<Table> out = new ArrayList<>(tables);
        Set<Integer> named = new HashSet<>();
        Set<Integer> used = new HashSet<>();
        for (Pair pair : pairs) {
            if (!named.contains(pair.table) && used.add(pair.caption.index())) {
                named.add(pair.table);
                Captions.Caption caption = caption(pair.caption).orElseThrow();
                Table table = tables.get(pair.table);
                out.set(pair.table, new Table(caption.label(), caption.words(), table.block(), table.headerRows(),
                        table.headerColumns(), table.rows()));
            }
        }
        return out;
    }

    /** Tables with one caption in reach tell on which side captions stand. */
    private static boolean mostlyAbove(List<Pair> pairs) {
        long above = 0;
        long below = 0;
        for (Pair pair : pairs) {
            if (pairs.stream().filter(p -> p.table == pair.table).count() == 1) {
                above += pair.above ? 1 : 0;
                below += pair.above ? 0 : 1;
            }
        }
        return above >= below;
    }

    private static Optional<Captions.Caption> caption(Block block) {
        return Captions.of(block).filter(c -> c.kind() == Captions.Kind.TABLE);
    }

    private static double distance(Box table, Box caption) {
        if (table.page() != caption.page()) {
            return Double.MAX_VALUE;
        }
        double gap = Math.max(caption.x() - table.x() - table.width(), table.x() - caption.x() - caption.width());
        if (gap > 0) {
            boolean level = caption.y() < table.y() + table.height() && caption.y() + caption.height() > table.y();
            return level && gap < BESIDE ? BESIDE : Double.MAX_VALUE;
        }
        return Math.max(0,
                Math.max(caption.y() - table.y() - table.height(), table.y() - caption.y() - caption.height()));
    }
}
