package org.autoreproduce.paper.layout;

/** What a page is made of, in reading order. */
sealed interface Piece permits PrintLine, Piece.Area {
    /** A figure, table or algorithm; the flow is that of the column it stands in. */
    record Area(Zone zone, int flow) implements Piece {}
}
