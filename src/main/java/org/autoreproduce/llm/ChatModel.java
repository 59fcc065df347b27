package org.autoreproduce.llm;

import org.autoreproduce.process.Cancellation;

/** The one port for chat. */
@FunctionalInterface
public interface ChatModel {
    /**
     * Asks and waits for the whole reply.
     *
     * @param listener told what happens meanwhile, on the calling thread
     * @param stop     ends the call at once with a CancellationException
     * @return the whole reply
     * @throws org.autoreproduce.text.ProblemException where no reply can be had: what happened, what to do
     */
    ChatReply chat(ChatRequest request, ChatListener listener, Cancellation stop);
}
