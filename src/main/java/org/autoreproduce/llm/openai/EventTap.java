package org.autoreproduce.llm.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.util.Optional;
import java.util.function.Consumer;
import org.autoreproduce.json.Json;

/**
 * Looks at each event of a stream before langchain4j does. langchain4j takes the end of a connection for the end of a
 * reply and passes over errors within a stream; here a reply is whole only if it says why it ended.
 */
final class EventTap implements ServerSentEventListener {
    private static final String DONE = "[DONE]";

    private final ServerSentEventListener next;
    private final Consumer<Signal> signals;
    private final Json json;
    private String finish = "";
    private boolean over;

    EventTap(ServerSentEventListener next, Consumer<Signal> signals, Json json) {
        this.json = json;
        this.next = next;
        this.signals = signals;
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        if (!over && event.data() != null && !event.data().isBlank()) {
            data(event.data().strip());
        }
    }

    /** One event's data. */
    void data(String data) {
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
            fail(new Fault.Refused(status(error), error, Optional.empty()));
            return;
        }
        JsonNode choice = tree.path("choices").path(0);
        finish = choice.path("finish_reason").asText(finish);
        signals.accept(new Signal.Life(token(choice.path("delta"))));
        next.onEvent(new ServerSentEvent(null, data));
    }

    /** A reply in one piece, told as the stream it should have been. */
    void whole(JsonNode completion) {
        ObjectNode chunk = completion.deepCopy();
        ObjectNode choice = (ObjectNode) completion.path("choices").path(0).deepCopy();
        choice.set("delta", choice.remove("message"));
        ArrayNode choices = chunk.putArray("choices").add(choice);
        JsonNode usage = chunk.remove("usage");
        data(json.line(chunk));
        if (usage != null && usage.isObject()) {
            choices.removeAll();
            chunk.set("usage", usage);
            data(json.line(chunk));
        }
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
        if (finish.isEmpty()) {
            fail(new Fault.Cut());
        } else {
            over = true;
            next.onClose();
        }
    }

    /** Why the reply ended; empty before it did. */
    String finish() {
        return finish;
    }

    private void fail(Fault fault) {
        over = true;
        signals.accept(new Signal.Over(fault));
    }

    /** Thoughts count as tokens: a model that thinks is alive. */
    private static boolean token(JsonNode delta) {
        return !delta.path("content").asText("").isEmpty() || !delta.path("reasoning_content").asText("").isEmpty()
                || !delta.path("reasoning").asText("").isEmpty() || delta.hasNonNull("tool_calls");
    }

    /** An error within a stream has no status; some servers give it as the code. */
    private static int status(ServerError error) {
        if (error.code().matches("[45][0-9][0-9]")) {
            return Integer.parseInt(error.code());
        }
        return error.code().contains("rate_limit") ? 429 : error.code().contains("context") ? 400 : 500;
    }
}
