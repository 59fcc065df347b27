package org.autoreproduce.ui.paper;

import java.util.List;
import java.util.stream.Stream;
import org.autoreproduce.paper.pdf.PageCut;

/**
 * Which pictures are wanted, the most wanted first.
 *
 * @param seen what the user looks at and waits for; other drawing makes room for it
 * @param near what he may look at next, and the small pictures
 */
record Wishes(List<PageCut> seen, List<PageCut> near) {
    /** Copies the lists. */
    Wishes {
        seen = List.copyOf(seen);
        near = List.copyOf(near);
    }

    static Wishes none() {
        return new Wishes(List.of(), List.of());
    }

    Stream<PageCut> all() {
        return Stream.concat(seen.stream(), near.stream());
    }
}
