package org.autoreproduce.agent;

import java.util.Map;
import java.util.function.Function;
import org.autoreproduce.agent.prompt.Prompt;
import org.autoreproduce.agent.prompt.Prompts;
import org.autoreproduce.agent.reply.CheckReply;
import org.autoreproduce.agent.reply.ChoiceReply;
import org.autoreproduce.agent.reply.ClaimsReply;
import org.autoreproduce.agent.reply.ReviewReply;
import org.autoreproduce.agent.reply.SummaryReply;
import org.autoreproduce.llm.reply.Checked;

/**
 * Reviews the literature and compares code with what it found: the research agent of AutoReproduce (arXiv 2505.20662),
 * with typed replies. Each method is one request; the check of the reply's content is the caller's, because he knows
 * paper and code.
 */
public final class ResearchAgent {
    private final Prompts prompts;
    private final Replies replies = new Replies();

    /** An agent with these prompts. */
    public ResearchAgent(Prompts prompts) {
        this.prompts = prompts;
    }

    /**
     * The claims in scope; the only request of all that shows the paper's results, and so the only one whose reply no
     * other model reads.
     */
    public <T> T claims(Conversation talk, Map<String, String> values, Function<ClaimsReply, Checked<T>> check) {
        return ask(talk, "review-claims", values, ClaimsReply.class, check);
    }

    /** Summary of the whole. */
    public SummaryReply overall(Conversation talk, Map<String, String> values) {
        return ask(talk, "review-overall", values, SummaryReply.class, Checked.Good::new);
    }

    /** The method: summary, requirements, open questions. */
    public <T> T method(Conversation talk, Map<String, String> values, Function<ReviewReply, Checked<T>> check) {
        return ask(talk, "review-method", values, ReviewReply.class, check);
    }

    /** Data, training and evaluation: summary, requirements, open questions. */
    public <T> T experiment(Conversation talk, Map<String, String> values, Function<ReviewReply, Checked<T>> check) {
        return ask(talk, "review-experiment", values, ReviewReply.class, check);
    }

    /** The cited works that matter most. */
    public <T> T choose(Conversation talk, Map<String, String> values, Function<ChoiceReply, Checked<T>> check) {
        return ask(talk, "lineage-choose", values, ChoiceReply.class, check);
    }

    /** The requirements, one by one, against the code. */
    public <T> T check(Conversation talk, Map<String, String> values, Function<CheckReply, Checked<T>> check) {
        return ask(talk, "check", values, CheckReply.class, check);
    }

    private <R, T> T ask(Conversation talk, String name, Map<String, String> values, Class<R> type,
            Function<R, Checked<T>> check) {
        Prompt prompt = prompts.prompt(name);
        Ask ask = new Ask("research", name, prompts.text("research-role"), prompt.fill(values), prompt.schema());
        return talk.json(ask, replies.as(type, check));
    }
}
