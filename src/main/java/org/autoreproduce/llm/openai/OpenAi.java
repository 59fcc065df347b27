package org.autoreproduce.llm.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.autoreproduce.llm.Usage;
import org.autoreproduce.llm.wire.Dialect;
import org.autoreproduce.llm.wire.Heard;
import org.autoreproduce.llm.wire.Sending;
import org.jspecify.annotations.Nullable;

/** Any server that speaks OpenAI's chat protocol. */
public final class OpenAi implements Dialect {
    @Override
    public String id() {
        return "openai";
    }

    @Override
    public String root() {
        return "/v1";
    }

    @Override
    public Set<String> tails() {
        return Set.of("/chat/completions");
    }

    @Override
    public Map<String, String> headers(Optional<String> key) {
        return key.map(secret -> Map.of("Authorization", "Bearer " + secret)).orElse(Map.of());
    }

    @Override
    public StreamingChatModel model(Sending sending, HttpClientBuilder wire) {
        OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder model = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(wire).baseUrl(sending.base()).modelName(sending.endpoint().model())
                .temperature(sending.endpoint().temperature());
        return (switch (sending.limit()) {
            case MAX_TOKENS -> model.maxTokens(sending.endpoint().maxOut());
            case MAX_COMPLETION_TOKENS -> model.maxCompletionTokens(sending.endpoint().maxOut());
        }).build();
    }

    @Override
    public Heard hear(JsonNode event) {
        JsonNode choice = event.path("choices").path(0);
        return new Heard(token(choice.path("delta")), finish(choice.path("finish_reason").asText("")),
                usage(event.path("usage")));
    }

    @Override
    public List<JsonNode> pieces(JsonNode whole) {
        if (!whole.path("choices").path(0).hasNonNull("message")) {
            return List.of();
        }
        List<JsonNode> pieces = new ArrayList<>();
        ObjectNode chunk = whole.deepCopy();
        JsonNode usage = chunk.remove("usage");
        ObjectNode choice = (ObjectNode) whole.path("choices").path(0).deepCopy();
        choice.set("delta", choice.remove("message"));
        chunk.putArray("choices").add(choice);
        pieces.add(chunk);
        if (usage != null && usage.isObject()) {
            ObjectNode last = chunk.deepCopy();
            last.putArray("choices");
            last.set("usage", usage);
            pieces.add(last);
        }
        return pieces;
    }

    @Override
    public Set<String> formWords() {
        return Set.of("response_format", "json_schema", "json_object");
    }

    @Override
    public String modelsPath() {
        return "/models";
    }

    @Override
    public Optional<List<String>> models(JsonNode list) {
        JsonNode data = list.path("data");
        return data.isArray()
                ? Optional.of(data.valueStream().map(model -> model.path("id").asText()).toList())
                : Optional.empty();
    }

    /** Thoughts count as tokens: a model that thinks is alive. */
    private static boolean token(JsonNode delta) {
        return !delta.path("content").asText("").isEmpty() || !delta.path("reasoning_content").asText("").isEmpty()
                || !delta.path("reasoning").asText("").isEmpty() || delta.hasNonNull("tool_calls");
    }

    private static Heard.@Nullable Finish finish(String reason) {
        return switch (reason) {
            case "", "null" -> null;
            case "length" -> Heard.Finish.CUT_SHORT;
            case "content_filter" -> Heard.Finish.FILTERED;
            default -> Heard.Finish.WHOLE;
        };
    }

    /** Null where the server did not count; some say 0 instead. */
    private static @Nullable Usage usage(JsonNode counted) {
        long in = counted.path("prompt_tokens").asLong();
        long out = counted.path("completion_tokens").asLong();
        return in + out <= 0
                ? null
                : new Usage(in, out, counted.path("prompt_tokens_details").path("cached_tokens").asLong(), false);
    }
}
