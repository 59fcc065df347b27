package org.autoreproduce.lineage.source.code;

/** What became of the search for a cited work's code. */
public sealed interface FoundCode {
    /** Code, and why it is taken for the work's. */
    record Found(CodeAddress address, Snapshot snapshot, About about) implements FoundCode {}

    /** Nobody names any, and none was found that is about the work. */
    record None() implements FoundCode {}

    /**
     * It is the code of the paper in hand.
     *
     * @param reason why it is kept from the models, as an item of the lineage says it
     */
    record Withheld(CodeAddress address, String reason) implements FoundCode {}

    /**
     * There may be some, but it could not be had.
     *
     * @param sentence what happened and what to do
     */
    record Failed(String sentence) implements FoundCode {}
}
