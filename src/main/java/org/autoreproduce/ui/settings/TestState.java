package org.autoreproduce.ui.settings;

import java.time.Duration;

/** How far the test of a connection is. */
public sealed interface TestState {
    /** Nothing was tried with what stands there now. */
    record Untried() implements TestState {}

    /** The tiny call is under way. */
    record Running() implements TestState {}

    /**
     * It answered.
     *
     * @param model who, in the server's words
     * @param time  to the whole reply
     */
    record Answered(String model, Duration time) implements TestState {}

    /** It did not: what happened and what to do. */
    record Failed(String words) implements TestState {}
}
