package org.autoreproduce.paper.latex;

/** Commands of one kind that stand between a paper's paragraphs. */
interface BodyCommands {
    /** Does what a command says, with what it is given; false, and nothing is read, where it is none of these. */
    boolean read(String name);
}
