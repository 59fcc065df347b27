package org.autoreproduce.llm;

import java.time.Duration;
import org.autoreproduce.text.Sentence;

/** Follows a call; every method is called on the thread that asked. */
public interface ChatListener {
    /** Hears nothing. */
    ChatListener NONE = new ChatListener() {
    };

    /** A piece of the reply. After a {@link #backOff} the reply begins anew. */
    default void partial(String piece) {}

    /**
     * The request failed and will be sent again.
     *
     * @param why  such as "rate limited"
     * @param wait how long until then
     * @param next the number of the next try, from 2
     */
    default void backOff(Sentence why, Duration wait, int next) {}

    /** This time was spent waiting for the model or for the end of a back-off; told also for calls that fail. */
    default void waited(Duration time) {}
}
