package org.autoreproduce.lineage.graph;

/** What a work is to the paper. */
public enum Role {
    /** It is the paper itself. */
    PAPER,
    /** The lineage chose it. */
    CHOSEN,
    /** The paper cites it. */
    CITED,
    /** Known only through other works. */
    FAR
}
