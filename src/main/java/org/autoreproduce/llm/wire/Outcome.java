package org.autoreproduce.llm.wire;

import org.autoreproduce.llm.Usage;
import org.jspecify.annotations.Nullable;

/** What came of an attempt. */
sealed interface Outcome permits Fault, Outcome.Answer {

    /**
     * A reply with an end.
     *
     * @param usage  null where the server did not count
     * @param model  null where it does not say who answers
     * @param finish why it ended
     */
    record Answer(String text, @Nullable Usage usage, @Nullable String model, Heard.Finish finish) implements Outcome {}
}
