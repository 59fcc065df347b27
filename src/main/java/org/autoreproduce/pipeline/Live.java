package org.autoreproduce.pipeline;

import org.autoreproduce.code.SourceTree;
import org.autoreproduce.llm.ChatRequest;
import org.jspecify.annotations.Nullable;

/** What happens while a model answers. It is not kept: the journal has the whole call once it ended. */
public sealed interface Live {
    /** The stage that asks. */
    StageName stage();

    /** A request is on its way. */
    record Asked(StageName stage, ChatRequest request) implements Live {}

    /** A piece of the reply is there. */
    record Piece(StageName stage, String text) implements Live {}

    /**
     * A turn waits for the user.
     *
     * @param number  of the turn within the stage run, from 1
     * @param before  the program that it is for
     * @param after   the program that it would make
     * @param prose   what the agent says about it
     * @param problem why the last decision about it could not be taken; null at first
     */
    record Proposed(StageName stage, int number, SourceTree before, SourceTree after, String prose,
            @Nullable String problem) implements Live {}

    /** The request is sent again: the pieces so far do not count. */
    record Anew(StageName stage) implements Live {}
}
