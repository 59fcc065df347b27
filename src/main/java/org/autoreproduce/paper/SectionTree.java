package org.autoreproduce.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the tree of sections from the headings' levels. */
final class SectionTree {
    private final List<Block> blocks;
    private int next;

    SectionTree(List<Block> blocks) {
        this.blocks = blocks;
    }

    List<Section> sections() {
        next = 0;
        List<Section> all = new ArrayList<>();
        List<Block> before = own();
        if (!before.isEmpty()) {
            all.add(new Section(null, before, List.of()));
        }
        all.addAll(parts(0));
        return all;
    }

    /** The sections that lie deeper than the given level, up to one that does not. */
    private List<Section> parts(int level) {
        List<Section> parts = new ArrayList<>();
        for (@Nullable
        Block heading = heading(); heading != null && heading.level() > level; heading = heading()) {
            next++;
            List<Block> own = own();
            parts.add(new Section(heading, own, parts(heading.level())));
        }
        return parts;
    }

    private List<Block> own() {
        List<Block> own = new ArrayList<>();
        while (next < blocks.size() && blocks.get(next).kind() != BlockKind.HEADING) {
            own.add(blocks.get(next++));
        }
        return own;
    }

    private @Nullable Block heading() {
        return next < blocks.size() ? blocks.get(next) : null;
    }
}
