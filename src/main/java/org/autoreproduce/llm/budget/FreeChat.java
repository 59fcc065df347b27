package org.autoreproduce.llm.budget;

import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatModel;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.process.Cancellation;

/** A model that is paid elsewhere, or by nobody: only its tokens count. */
public final class FreeChat implements ChatModel {
    private final ChatModel model;
    private final Budget budget;

    /** The model within the budget, which several models may share. */
    public FreeChat(ChatModel model, Budget budget) {
        this.model = model;
        this.budget = budget;
    }

    @Override
    @SuppressWarnings("try") // what is held is only to be given back
    public ChatReply chat(ChatRequest request, ChatListener listener, Cancellation stop) {
        try (Budget.Held held = budget.holdFree(request)) {
            return model.chat(request, listener, stop);
        }
    }
}
