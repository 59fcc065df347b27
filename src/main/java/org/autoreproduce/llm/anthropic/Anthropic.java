package org.autoreproduce.llm.anthropic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.autoreproduce.json.Json;
import org.autoreproduce.llm.ReplySchema;
import org.autoreproduce.llm.Usage;
import org.autoreproduce.llm.wire.Dialect;
import org.autoreproduce.llm.wire.Heard;
import org.autoreproduce.llm.wire.ReplyForm;
import org.autoreproduce.llm.wire.Sending;
import org.jspecify.annotations.Nullable;

/** Anthropic's messages. */
public final class Anthropic implements Dialect {
    private static final String VERSION = "2023-06-01";
    /** A length must be asked for. Newer models take this; an older one says what it takes, and that is learned. */
    private static final int MOST_OUT = 32_000;

    @Override
    public String id() {
        return "anthropic";
    }

    @Override
    public String root() {
        return "/v1";
    }

    @Override
    public Set<String> tails() {
        return Set.of("/messages");
    }

    @Override
    public Map<String, String> headers(Optional<String> key) {
        Map<String, String> headers = new HashMap<>(Map.of("anthropic-version", VERSION));
        key.ifPresent(secret -> headers.put("x-api-key", secret));
        return headers;
    }

    @Override
    public StreamingChatModel model(Sending sending, HttpClientBuilder wire) {
        Integer asked = sending.endpoint().maxOut();
        return AnthropicStreamingChatModel.builder().httpClientBuilder(wire).baseUrl(sending.base())
                .apiKey("sent by the wire").version(VERSION).modelName(sending.endpoint().model())
                .temperature(sending.endpoint().temperature())
                .maxTokens(Math.min(asked == null ? MOST_OUT : asked, sending.ceiling().orElse(Integer.MAX_VALUE)))
                .customParameters(output(sending)).build();
    }

    /** langchain4j does not hand it a schema as it is written. */
    @Override
    public Optional<ResponseFormat> format(Sending sending) {
        return Optional.empty();
    }

    @Override
    public Heard hear(JsonNode event) {
        return switch (event.path("type").asText()) {
            case "message_start" -> new Heard(false, null, usage(event.path("message").path("usage")));
            case "content_block_delta" -> new Heard(true, null, null);
            case "message_delta" -> new Heard(false, finish(event.path("delta").path("stop_reason").asText("")),
                    usage(event.path("usage")));
            default -> Heard.LIFE;
        };
    }

    /** It streams whatever it was asked to stream. */
    @Override
    public List<JsonNode> pieces(JsonNode whole) {
        return List.of();
    }

    @Override
    public Set<String> formWords() {
        return Set.of("output_format", "output_config", "output format", "json_schema", "structured output");
    }

    @Override
    public String modelsPath() {
        return "/models?limit=1000";
    }

    @Override
    public Optional<List<String>> models(JsonNode list) {
        JsonNode data = list.path("data");
        return data.isArray()
                ? Optional.of(data.valueStream().map(model -> model.path("id").asText()).toList())
                : Optional.empty();
    }

    private static Map<String, Object> output(Sending sending) {
        ReplySchema schema = sending.request().schema();
        if (schema == null || sending.form() != ReplyForm.JSON_SCHEMA) {
            return Map.of();
        }
        try {
            Map<?, ?> tree = new Json().read(schema.text(), Map.class);
            return Map.of("output_config", Map.of("format", Map.of("type", "json_schema", "schema", tree)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the schema is JSON", e);
        }
    }

    private static Heard.@Nullable Finish finish(String reason) {
        return switch (reason) {
            case "", "null" -> null;
            case "max_tokens", "model_context_window_exceeded" -> Heard.Finish.CUT_SHORT;
            case "refusal" -> Heard.Finish.FILTERED;
            default -> Heard.Finish.WHOLE;
        };
    }

    /** What was read from or written to the cache is not among its tokens of input. */
    private static @Nullable Usage usage(JsonNode counted) {
        long seen = counted.path("cache_read_input_tokens").asLong();
        long in = counted.path("input_tokens").asLong() + counted.path("cache_creation_input_tokens").asLong() + seen;
        long out = counted.path("output_tokens").asLong();
        return in + out <= 0 ? null : new Usage(in, out, seen, false);
    }
}
