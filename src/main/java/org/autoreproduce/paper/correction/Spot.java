package org.autoreproduce.paper.correction;

/** Where a correction belongs in a paper as it was read. */
public sealed interface Spot {
    /**
     * A range of a block's text.
     *
     * @param block index of the block
     * @param start first character
     * @param end   after the last character
     * @param whole whether there is nothing else in the block that can be read
     */
    record InBlock(int block, int start, int end, boolean whole) implements Spot {}

    /**
     * A table's cell.
     *
     * @param table  its place in the document's tables, from 0
     * @param row    of the cell, from 0
     * @param column of the cell, from 0
     */
    record InCell(int table, int row, int column) implements Spot {}

    /** The paper as a whole. */
    record Everywhere() implements Spot {}

    /** It cannot be found again, or not surely enough, or what stands there is no longer what it can be said of. */
    record Lost() implements Spot {}
}
