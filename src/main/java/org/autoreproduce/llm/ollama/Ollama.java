package org.autoreproduce.llm.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.autoreproduce.llm.Usage;
import org.autoreproduce.llm.wire.Dialect;
import org.autoreproduce.llm.wire.Heard;
import org.autoreproduce.llm.wire.Sending;
import org.jspecify.annotations.Nullable;

/** Ollama, on this machine or another; each line of a reply is an object. */
public final class Ollama implements Dialect {
    /** Left to itself it takes a few thousand tokens of a request and drops the rest without a word. */
    private static final int CONTEXT = 32_768;

    @Override
    public String id() {
        return "ollama";
    }

    @Override
    public String root() {
        return "";
    }

    @Override
    public Set<String> tails() {
        return Set.of("/api/chat", "/api");
    }

    @Override
    public Map<String, String> headers(Optional<String> key) {
        return key.map(secret -> Map.of("Authorization", "Bearer " + secret)).orElse(Map.of());
    }

    @Override
    public StreamingChatModel model(Sending sending, HttpClientBuilder wire) {
        return OllamaStreamingChatModel.builder().httpClientBuilder(wire).baseUrl(sending.base())
                .modelName(sending.endpoint().model()).temperature(sending.endpoint().temperature())
                .numPredict(sending.endpoint().maxOut()).numCtx(context(sending)).build();
    }

    @Override
    public Heard hear(JsonNode event) {
        JsonNode message = event.path("message");
        boolean token = !message.path("content").asText("").isEmpty() || !message.path("thinking").asText("").isEmpty();
        Heard.Finish finish = !event.path("done").asBoolean()
                ? null
                : event.path("done_reason").asText("").equals("length") ? Heard.Finish.CUT_SHORT : Heard.Finish.WHOLE;
        return new Heard(token, finish, usage(event));
    }

    @Override
    public List<JsonNode> pieces(JsonNode whole) {
        return whole.has("message") ? List.of(whole) : List.of();
    }

    @Override
    public Set<String> formWords() {
        return Set.of("in format", "invalid format", "json schema", "grammar");
    }

    @Override
    public String modelsPath() {
        return "/api/tags";
    }

    @Override
    public Optional<List<String>> models(JsonNode list) {
        JsonNode models = list.path("models");
        return models.isArray()
                ? Optional.of(models.valueStream().map(model -> model.path("name").asText()).toList())
                : Optional.empty();
    }

    /** As much as the request and a long reply need; rounded, because another number makes it load the model anew. */
    private static int context(Sending sending) {
        long needed = Usage.estimate(sending.request()) * 5 / 4 + 8192;
        long context = CONTEXT;
        while (context < needed && context < 1 << 20) {
            context *= 2;
        }
        return (int) context;
    }

    private static @Nullable Usage usage(JsonNode counted) {
        long in = counted.path("prompt_eval_count").asLong();
        long out = counted.path("eval_count").asLong();
        return in == 0 || out == 0 ? null : new Usage(in, out, 0, false);
    }
}
