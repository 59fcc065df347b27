package org.autoreproduce.llm.openai;

import org.autoreproduce.llm.Usage;
import org.jspecify.annotations.Nullable;

/** What came of an attempt. */
sealed interface Outcome permits Fault, Outcome.Answer {

    /**
     * A reply with an end.
     *
     * @param usage  null where the server did not count
     * @param model  null where it does not say who answers
     * @param finish why it ended: stop, length, content_filter …
     */
    record Answer(String text, @Nullable Usage usage, @Nullable String model, String finish) implements Outcome {}
}
