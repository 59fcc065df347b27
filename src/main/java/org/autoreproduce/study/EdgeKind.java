package org.autoreproduce.study;

/** What a work is to the one that cites it; the strongest that holds, in this order. */
public enum EdgeKind {
    /** It has a row of its own in a table of results, or is said to be compared with. */
    BASELINE,
    /** The method, or how it is evaluated, builds on it, generalises or modifies it. */
    EXTENDS,
    /** Its code, or a program that it describes, is used. */
    USES_CODE,
    /** Its data set, splits or preparation of data are used. */
    USES_DATA,
    /** It is cited, no more. */
    BACKGROUND
}
