package org.autoreproduce.llm.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.autoreproduce.llm.Usage;
import org.autoreproduce.llm.wire.Dialect;
import org.autoreproduce.llm.wire.Heard;
import org.autoreproduce.llm.wire.Sending;
import org.jspecify.annotations.Nullable;

/** Google's Gemini. Models are called "gemini-…" here, without the "models/" that the server puts before. */
public final class Gemini implements Dialect {
    private static final String FOLDER = "models/";

    @Override
    public String id() {
        return "gemini";
    }

    @Override
    public String root() {
        return "/v1beta";
    }

    @Override
    public Set<String> tails() {
        return Set.of("/models");
    }

    @Override
    public Map<String, String> headers(Optional<String> key) {
        return key.map(secret -> Map.of("x-goog-api-key", secret)).orElse(Map.of());
    }

    @Override
    public StreamingChatModel model(Sending sending, HttpClientBuilder wire) {
        return GoogleAiGeminiStreamingChatModel.builder().httpClientBuilder(wire).baseUrl(sending.base())
                .apiKey("sent by the wire").modelName(plain(sending.endpoint().model()))
                .temperature(sending.endpoint().temperature()).maxOutputTokens(sending.endpoint().maxOut()).build();
    }

    @Override
    public Heard hear(JsonNode event) {
        JsonNode candidate = event.path("candidates").path(0);
        boolean token = candidate.path("content").path("parts").valueStream()
                .anyMatch(part -> !part.path("text").asText("").isEmpty());
        Heard.Finish finish = event.path("promptFeedback").hasNonNull("blockReason")
                ? Heard.Finish.FILTERED
                : finish(candidate.path("finishReason").asText(""));
        return new Heard(token, finish, usage(event.path("usageMetadata")));
    }

    @Override
    public List<JsonNode> pieces(JsonNode whole) {
        return whole.isArray()
                ? whole.valueStream().toList()
                : whole.has("candidates") || whole.has("promptFeedback") ? List.of(whole) : List.of();
    }

    @Override
    public Set<String> formWords() {
        return Set.of("response_schema", "responseschema", "response_json_schema", "responsejsonschema",
                "response_mime_type", "responsemimetype", "response mime type", "json mode", "schema produces");
    }

    @Override
    public String modelsPath() {
        return "/models?pageSize=1000";
    }

    @Override
    public Optional<List<String>> models(JsonNode list) {
        JsonNode models = list.path("models");
        return models.isArray()
                ? Optional.of(models.valueStream().filter(Gemini::chats)
                        .map(model -> plain(model.path("name").asText())).toList())
                : Optional.empty();
    }

    /** Some only embed or draw. */
    private static boolean chats(JsonNode model) {
        return model.path("supportedGenerationMethods").valueStream()
                .anyMatch(method -> method.asText().equals("generateContent"));
    }

    private static String plain(String model) {
        return model.startsWith(FOLDER) ? model.substring(FOLDER.length()) : model;
    }

    private static Heard.@Nullable Finish finish(String reason) {
        return switch (reason) {
            case "", "null", "FINISH_REASON_UNSPECIFIED" -> null;
            case "MAX_TOKENS" -> Heard.Finish.CUT_SHORT;
            case "SAFETY", "RECITATION", "LANGUAGE", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII" -> Heard.Finish.FILTERED;
            default -> Heard.Finish.WHOLE;
        };
    }

    /** Thoughts are counted apart there. */
    private static @Nullable Usage usage(JsonNode counted) {
        long in = counted.path("promptTokenCount").asLong();
        long out = counted.path("candidatesTokenCount").asLong() + counted.path("thoughtsTokenCount").asLong();
        return in + out <= 0 ? null : new Usage(in, out, counted.path("cachedContentTokenCount").asLong(), false);
    }
}
