package org.autoreproduce.llm.wire;

/** What the thread that reads a stream tells the thread that waits for the reply. */
sealed interface Signal {

    /** A sign of life; a token is one that brought some of the reply or of the thoughts before it. */
    record Life(boolean token) implements Signal {}

    /** Text of the reply. */
    record Piece(String text) implements Signal {}

    /** The attempt is over. */
    record Over(Outcome outcome) implements Signal {}

    /** The user stops. */
    record Stop() implements Signal {}
}
