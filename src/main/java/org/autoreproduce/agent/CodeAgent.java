package org.autoreproduce.agent;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.autoreproduce.agent.prompt.Prompt;
import org.autoreproduce.agent.prompt.Prompts;
import org.autoreproduce.agent.reply.FilesReply;
import org.autoreproduce.agent.reply.MineReply;
import org.autoreproduce.agent.reply.PlanReply;
import org.autoreproduce.llm.reply.Checked;

/**
 * Mines the lineage, plans, writes tests and code and repairs them: the code agent of AutoReproduce (arXiv 2505.20662). What it
 * is shown has passed the mask; it never sees the paper's results.
 */
public final class CodeAgent {
    private final Prompts prompts;
    private final Replies replies = new Replies();

    /** An agent with these prompts. */
    public CodeAgent(Prompts prompts) {
        this.prompts = prompts;
    }

    /** The files of a cited work that are worth reading. */
    public <T> T files(Conversation talk, Map<String, String> values, Function<FilesReply, Checked<T>> check) {
        return ask(talk, "lineage-files", values, FilesReply.class, check);
    }

    /** A cited work's summary and the lines that answer questions. */
    public <T> T mine(Conversation talk, Map<String, String> values, Function<MineReply, Checked<T>> check) {
        return ask(talk, "lineage-mine", values, MineReply.class, check);
    }

    /** Files, settings, assumptions and bindings. */
    public <T> T plan(Conversation talk, Map<String, String> values, Function<PlanReply, Checked<T>> check) {
        return ask(talk, "plan", values, PlanReply.class, check);
    }

    /** An edit turn: the prompt is one of tests, code, repair. */
    public <T> T write(Conversation talk, String name, Map<String, String> values,
            Function<String, Checked<T>> check) {
        Prompt prompt = prompts.prompt(name);
        Map<String, String> all = new HashMap<>(values);
        all.put("rules", prompts.text("program-rules"));
        all.put("testrules", prompts.text("test-rules"));
        all.put("edits", prompts.text("edit-rules"));
        return talk.text(new Ask("code", name, prompts.text("code-role"), prompt.fill(all), null), check);
    }

    /** What a repair is about while tests have to be red on stubs. */
    public String stubsDue() {
        return prompts.text("step-stubs").replace("{{testrules}}", prompts.text("test-rules"));
    }

    /** What a repair is about once the code is due. */
    public String codeDue() {
        return prompts.text("step-code");
    }

    private <R, T> T ask(Conversation talk, String name, Map<String, String> values, Class<R> type,
            Function<R, Checked<T>> check) {
        Prompt prompt = prompts.prompt(name);
        Ask ask = new Ask("code", name, prompts.text("code-role"), prompt.fill(values), prompt.schema());
        return talk.json(ask, replies.as(type, check));
    }
}
