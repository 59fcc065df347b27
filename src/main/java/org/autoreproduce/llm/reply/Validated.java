package org.autoreproduce.llm.reply;

import java.util.List;
import org.autoreproduce.llm.ChatReply;

/**
 * A reply that holds.
 *
 * @param value what it says
 * @param calls what it took: one reply, or two where the first had to be mended
 */
public record Validated<T>(T value, List<ChatReply> calls) {
    /** Copies the list. */
    public Validated {
        calls = List.copyOf(calls);
    }
}
