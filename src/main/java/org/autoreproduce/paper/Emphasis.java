package org.autoreproduce.paper;

/** How a table's cell stands out; authors mark the best values of a column so. */
public enum Emphasis {
    /** In bold letters. */
    BOLD,
    /** In slanted letters. */
    ITALIC,
    /** With a line under it. */
    UNDERLINED
}
