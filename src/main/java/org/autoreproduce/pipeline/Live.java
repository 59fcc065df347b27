package org.autoreproduce.pipeline;

import org.autoreproduce.llm.ChatRequest;

/** What happens while a model answers. It is not kept: the journal has the whole call once it ended. */
public sealed interface Live {
    /** The stage that asks. */
    StageName stage();

    /** A request is on its way. */
    record Asked(StageName stage, ChatRequest request) implements Live {}

    /** A piece of the reply is there. */
    record Piece(StageName stage, String text) implements Live {}

    /** The request is sent again: the pieces so far do not count. */
    record Anew(StageName stage) implements Live {}
}
