package org.autoreproduce.llm.openai;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Endpoint;
import org.autoreproduce.llm.Measured;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.ReplySchema;

/**
 * A request as it is sent once.
 *
 * @param request  what is asked
 * @param endpoint of whom
 * @param base     where the server's API begins
 * @param form     how JSON is asked for; text where none is
 * @param limit    what the server calls the limit of a reply's tokens
 */
record Attempt(ChatRequest request, Endpoint endpoint, Address base, ReplyForm form, ServerHabits.LimitName limit) {

    /** Sends it over the wire and reads the reply, on the calling thread; what happens is told by signals. */
    void send(Wire wire, StreamHandler handler) {
        OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder model = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(new WireBuilder(wire)).baseUrl(base.base()).modelName(endpoint.model())
                .temperature(endpoint.temperature());
        switch (limit) {
            case MAX_TOKENS -> model.maxTokens(endpoint.maxOut());
            case MAX_COMPLETION_TOKENS -> model.maxCompletionTokens(endpoint.maxOut());
        }
        List<ChatMessage> messages = request.messages().stream().map(Attempt::message).toList();
        dev.langchain4j.model.chat.request.ChatRequest.Builder chat = dev.langchain4j.model.chat.request.ChatRequest
                .builder().messages(messages);
        responseFormat().ifPresent(chat::responseFormat);
        model.build().chat(chat.build(), handler);
    }

    private Optional<ResponseFormat> responseFormat() {
        ReplySchema schema = request.schema();
        return schema == null ? Optional.empty() : switch (form) {
            case JSON_SCHEMA -> Optional.of(ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(
                    JsonSchema.builder().name(schema.name()).rootElement(JsonRawSchema.from(schema.text())).build())
                    .build());
            case JSON_OBJECT -> Optional.of(ResponseFormat.JSON);
            case TEXT -> Optional.empty();
        };
    }

    private static ChatMessage message(Message message) {
        String text = Measured.sent(message.text());
        return switch (message.role()) {
            case SYSTEM -> SystemMessage.from(text);
            case USER -> UserMessage.from(text);
            case ASSISTANT -> AiMessage.from(text);
        };
    }
}
