package org.autoreproduce.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.autoreproduce.agent.Ask;
import org.autoreproduce.agent.Conversation;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatModel;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.ReplySchema;
import org.autoreproduce.llm.Role;
import org.autoreproduce.llm.Usage;
import org.autoreproduce.llm.reply.Checked;
import org.autoreproduce.llm.reply.ValidatedChat;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * The agents' conversation within one stage run: the gate before every call, the user's words in every request, an event
 * for every reply.
 */
public final class Talk implements Conversation {
    /** The problem of a reply that holds neither at first nor mended. */
    public static final String INVALID = "llm.reply.invalid";
    /** The one request that is shown the results. */
    private static final String SEES_RESULTS = "review-claims";
    private static final int ASKINGS = 3;

    private final StageName stage;
    private final Function<String, ChatModel> models;
    private final Gate gate;
    private final EventLog events;
    private final Cancellation stop;
    private final UnaryOperator<String> veil;
    private int calls;

    /**
     * A conversation.
     *
     * @param models the model of each agent as this stage run sees it: journal, recording, server
     * @param veil   hides the paper's results in the user's words, who may know them
     */
    public Talk(StageName stage, Function<String, ChatModel> models, Gate gate, EventLog events, Cancellation stop,
            UnaryOperator<String> veil) {
        this.stage = stage;
        this.models = models;
        this.gate = gate;
        this.events = events;
        this.stop = stop;
        this.veil = veil;
    }

    @Override
    public <T> T json(Ask ask, Function<JsonNode, Checked<T>> check) {
        return patiently(ask, () -> chat(ask).json(request(ask), check, listener(), stop).value());
    }

    @Override
    public <T> T text(Ask ask, Function<String, Checked<T>> check) {
        return patiently(ask, () -> chat(ask).text(request(ask), check, listener(), stop).value());
    }

    /** Asks afresh where neither a reply nor its repair held: models differ from one asking to the next. */
    private <T> T patiently(Ask ask, Supplier<T> asking) {
        for (int asked = 1;; asked++) {
            try {
                return asking.get();
            } catch (ProblemException e) {
                if (!e.sentence().key().equals(INVALID) || asked == ASKINGS) {
                    throw e;
                }
                events.tell(new Event.Tried(stage, asked, ASKINGS, ask.purpose() + ": " + e.sentence().words()));
            }
        }
    }

    private ValidatedChat chat(Ask ask) {
        ChatModel model = models.apply(ask.agent());
        return new ValidatedChat((request, listener, cancel) -> counted(model, request, listener, cancel));
    }

    private ChatReply counted(ChatModel model, ChatRequest request, ChatListener listener, Cancellation cancel) {
        gate.pass();
        calls++;
        events.tell(new Event.CallStarted(stage, request.purpose()));
        events.show(new Live.Asked(stage, request));
        long start = System.nanoTime();
        ChatReply reply = model.chat(request, listener, cancel);
        Usage usage = reply.usage();
        events.tell(new Event.CallEnded(stage, request.purpose(), String.valueOf(reply.call()), reply.origin().id(),
                usage.in(), usage.out(), usage.estimated(), reply.cost(), (System.nanoTime() - start) / 1_000_000,
                reply.waited().toMillis()));
        return reply;
    }

    private ChatRequest request(Ask ask) {
        // what the user says while a stage rests belongs to the request it goes on with
        gate.pass();
        List<String> guidance = gate.guidance(stage, calls + 1).stream()
                .map(words -> ask.purpose().equals(SEES_RESULTS) ? words : veil.apply(words)).toList();
        String user = guidance.isEmpty()
                ? ask.user()
                : ask.user() + "\n\nThe user who asked for this reproduction says:\n- " + String.join("\n- ", guidance);
        String schema = ask.schema();
        return new ChatRequest(ask.agent(), ask.purpose(),
                List.of(new Message(Role.SYSTEM, ask.system()), new Message(Role.USER, user)),
                schema == null ? null : new ReplySchema(ask.purpose(), schema));
    }

    private ChatListener listener() {
        return new ChatListener() {
            @Override
            public void partial(String piece) {
                events.show(new Live.Piece(stage, piece));
            }

            @Override
            public void backOff(Sentence why, Duration wait, int next) {
                events.show(new Live.Anew(stage));
                events.tell(new Event.BackOff(stage, why.words(), wait.toMillis()));
            }
        };
    }
}
