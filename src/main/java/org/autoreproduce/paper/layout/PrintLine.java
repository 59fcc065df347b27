package org.autoreproduce.paper.layout;

/**
 * A line of running text in its column.
 *
 * @param chunk what it prints
 * @param left  the column's left edge
 * @param right the column's right edge
 * @param flow  counts columns over the whole document: neighbours in one flow stand under each other
 */
record PrintLine(Chunk chunk, double left, double right, int flow) implements Piece {
    double indent() {
        return chunk.left() - left;
    }

    /** How much of the column is left free at its end, as a share. */
    double free() {
        return (right - chunk.right()) / Math.max(1, right - left);
    }

    String text() {
        return chunk.text();
    }
}
