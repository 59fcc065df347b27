package org.autoreproduce.llm.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.util.Optional;
import java.util.function.Consumer;
import org.autoreproduce.json.Json;
import org.autoreproduce.llm.Usage;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each event of a stream before langchain4j does. langchain4j takes the end of a connection for the end of a
 * reply and passes over errors within a stream; here a reply is whole only if it says why it ended.
 */
final class EventTap implements ServerSentEventListener {
    private static final String DONE = "[DONE]";

    private final ServerSentEventListener next;
    private final Consumer<Signal> signals;
    private final Dialect dialect;
    private final RetryAfter retryAfter;
    private final Json json;
    private Heard.@Nullable Finish finish;
    private @Nullable Usage usage;
    private boolean over;

    EventTap(ServerSentEventListener next, Consumer<Signal> signals, Dialect dialect, RetryAfter retryAfter,
            Json json) {
        this.next = next;
        this.signals = signals;
        this.dialect = dialect;
        this.retryAfter = retryAfter;
        this.json = json;
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        if (!over && event.data() != null && !event.data().isBlank()) {
            data(event.event(), event.data().strip());
        }
    }

    /** One event's data; its name may be missing, because those who name their events say the same within. */
    void data(@Nullable String name, String data) {
        if (data.equals(DONE)) {
            return; // says nothing that the reason to finish did not say
        }
        JsonNode tree;
        try {
            tree = json.tree(data);
        } catch (JsonProcessingException e) {
            fail(new Fault.Garbled());
            return;
        }
        if (tree.hasNonNull("error")) {
            ServerError error = ServerError.of(tree);
            Optional<Integer> status = error.status();
            fail(new Fault.Refused(status.orElse(500), error, retryAfter.in(tree)));
            return;
        }
        Heard heard = dialect.hear(tree);
        finish = heard.finish() == null ? finish : heard.finish();
        usage = most(usage, heard.usage());
        signals.accept(new Signal.Life(heard.token()));
        if (finish == Heard.Finish.CUT_SHORT || finish == Heard.Finish.FILTERED) {
            over = true; // nobody uses such a reply, and langchain4j trips over some of them
            signals.accept(new Signal.Over(new Outcome.Answer("", null, null, finish)));
            return;
        }
        pass(name == null ? tree.path("type").asText("") : name, data);
    }

    @Override
    public void onError(Throwable error) {
        onClose(); // a connection that breaks after the end of the reply takes nothing away
    }

    @Override
    public void onClose() {
        if (over) {
            return;
        }
        over = true;
        if (finish == null) {
            signals.accept(new Signal.Over(new Fault.Cut()));
        } else {
            next.onClose();
        }
    }

    /** The tokens that the server counted; null where it did not. */
    @Nullable
    Usage usage() {
        return usage;
    }

    /** Some count the request at the beginning of a reply and the reply at its end; all count upwards. */
    private static @Nullable Usage most(@Nullable Usage before, @Nullable Usage now) {
        return before == null || now == null
                ? before == null ? now : before
                : new Usage(Math.max(before.in(), now.in()), Math.max(before.out(), now.out()),
                        Math.max(before.cached(), now.cached()), false);
    }

    /** Exceptions of a listener are lost in langchain4j, and the piece of the reply with them. */
    private void pass(String name, String data) {
        try {
            next.onEvent(new ServerSentEvent(name, data));
        } catch (RuntimeException e) {
            fail(new Fault.Garbled());
        }
    }

    private void fail(Fault fault) {
        over = true;
        signals.accept(new Signal.Over(fault));
    }
}
