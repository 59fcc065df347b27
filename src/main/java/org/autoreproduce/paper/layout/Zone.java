package org.autoreproduce.paper.layout;

import java.util.List;
import org.autoreproduce.evidence.Box;

/**
 * A part of a page that is no running text.
 *
 * @param kind   what it is
 * @param box    where
 * @param chunks what stands in it
 * @param rules  the rules in it and around it
 */
record Zone(Kind kind, Box box, List<Chunk> chunks, List<Box> rules) {
    enum Kind {
        FIGURE, TABLE, ALGORITHM
    }

    double bottom() {
        return box.y() + box.height();
    }

    double right() {
        return box.x() + box.width();
    }
}
