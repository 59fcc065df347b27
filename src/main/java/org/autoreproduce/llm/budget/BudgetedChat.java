package org.autoreproduce.llm.budget;

import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatModel;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Endpoint;
import org.autoreproduce.process.Cancellation;

/** A model that is asked only while the budget lasts; its replies carry their cost. */
public final class BudgetedChat implements ChatModel {
    private final ChatModel model;
    private final Endpoint endpoint;
    private final Budget budget;

    /** The model at this endpoint within the budget, which several models may share. */
    public BudgetedChat(ChatModel model, Endpoint endpoint, Budget budget) {
        this.model = model;
        this.endpoint = endpoint;
        this.budget = budget;
    }

    @Override
    @SuppressWarnings("try") // what is held is only to be given back
    public ChatReply chat(ChatRequest request, ChatListener listener, Cancellation stop) {
        try (Budget.Held held = budget.hold(request, endpoint)) {
            ChatReply reply = model.chat(request, listener, stop);
            return reply.withCost(budget.cost(endpoint, reply.model(), reply.usage()));
        }
    }
}
