package org.autoreproduce.verdict;

/** A number that the paper gives as a limit. */
public enum Bound {
    /** "< 5": all below it. */
    BELOW,
    /** "> 90": all above it. */
    ABOVE
}
