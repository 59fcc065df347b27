package org.autoreproduce.llm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a model.
 *
 * @param agent    "research" or "code": they may use different models
 * @param purpose  the prompt's name, for people; no part of what makes two requests the same
 * @param messages the conversation so far, the newest last
 * @param schema   form of the reply; null for free text; no part of what makes two requests the same, because the
 *                 messages say it, too
 */
public record ChatRequest(String agent, String purpose, List<Message> messages, @Nullable ReplySchema schema) {
    /** Copies the list; an empty conversation is refused. */
    public ChatRequest {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("nothing is asked");
        }
    }

    /** The same conversation with more messages at its end. */
    public ChatRequest and(Message... more) {
        List<Message> all = new ArrayList<>(messages);
        all.addAll(List.of(more));
        return new ChatRequest(agent, purpose, all, schema);
    }
}
