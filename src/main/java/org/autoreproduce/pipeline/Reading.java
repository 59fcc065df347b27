package org.autoreproduce.pipeline;

/**
 * What paper/reading.json holds: how the paper is to be read. The file is the user's own; no stage writes it, and where
 * it is missing the text of the PDF is taken.
 *
 * @param recognise whether letters are recognised in pictures of the pages, whatever text the file has
 */
public record Reading(int schema, boolean recognise) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** As it is where the user said nothing. */
    public static Reading usual() {
        return new Reading(SCHEMA, false);
    }

    /** With letters recognised in pictures of the pages. */
    public static Reading pictures() {
        return new Reading(SCHEMA, true);
    }
}
