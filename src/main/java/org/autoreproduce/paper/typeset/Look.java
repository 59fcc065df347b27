package org.autoreproduce.paper.typeset;

import org.autoreproduce.paper.BlockKind;

/**
 * How a kind of block is set.
 *
 * @param size   of its letters
 * @param indent of all its lines
 * @param before space above
 * @param after  space below
 * @param centre whether its lines stand in the middle
 */
record Look(double size, Face face, double indent, double before, double after, boolean centre) {
    private static final double SIZE = Geometry.SIZE;

    static Look of(BlockKind kind, int level) {
        return switch (kind) {
            case TITLE -> new Look(17, Face.BOLD, 20, 8, 10, true);
            case AUTHORS -> new Look(SIZE + .4, Face.REGULAR, 30, 2, 14, true);
            case ABSTRACT -> new Look(SIZE - .4, Face.REGULAR, 24, 3, 3, false);
            case HEADING -> heading(level);
            case PARAGRAPH -> new Look(SIZE, Face.REGULAR, 0, 3, 3.5, false);
            case ITEM -> new Look(SIZE, Face.REGULAR, 14, 1.5, 1.5, false);
            case FORMULA -> new Look(SIZE, Face.ITALIC, 28, 4, 4, false);
            case ALGORITHM -> new Look(SIZE - 1, Face.REGULAR, 12, 5, 6, false);
            case CAPTION -> new Look(SIZE - .8, Face.REGULAR, 10, 7, 5, false);
            case TABLE -> new Look(SIZE - 1, Face.REGULAR, 0, 5, 7, false);
            case FIGURE -> new Look(SIZE - 1.5, Face.REGULAR, 10, 3, 3, false);
            case FOOTNOTE -> new Look(SIZE - 1.6, Face.REGULAR, 10, 2, 3, false);
            case REFERENCE -> new Look(SIZE - .6, Face.REGULAR, 14, 1.5, 1.5, false);
        };
    }

    private static Look heading(int level) {
        return switch (level) {
            case 0, 1 -> new Look(13, Face.BOLD, 0, 12, 4, false);
            case 2 -> new Look(11.2, Face.BOLD, 0, 9, 3, false);
            case 3 -> new Look(10.2, Face.BOLD, 0, 7, 2, false);
            default -> new Look(SIZE, Face.BOLD, 0, 6, 1, false);
        };
    }

    /** How far the first line stands out of the others. */
    double hang() {
        return face == Face.REGULAR && indent == 14 ? 12 : 0;
    }
}
