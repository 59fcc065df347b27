package org.autoreproduce.paper.latex;

/** Commands of one kind that stand in a line of text. */
interface InlineCommands {
    /** Types a command with what it is given; false, and nothing is read, where it is none of these. */
    boolean type(String name, Ink ink);
}
