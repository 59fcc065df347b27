package org.autoreproduce.paper.typeset;

/** The cuts of the one typeface that papers are set in. */
public enum Face {
    /** Upright. */
    REGULAR,
    /** Bold. */
    BOLD,
    /** Slanted. */
    ITALIC
}
