package org.autoreproduce.llm.wire;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
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
 * @param ceiling  the most tokens that the server lets a reply have, where it has said so
 */
public record Sending(ChatRequest request, Endpoint endpoint, String base, ReplyForm form,
        ServerHabits.LimitName limit, Optional<Integer> ceiling) {

    /** In langchain4j's words. */
    dev.langchain4j.model.chat.request.ChatRequest chat(Dialect dialect) {
        List<ChatMessage> messages = request.messages().stream().map(Sending::message).toList();
        dev.langchain4j.model.chat.request.ChatRequest.Builder chat = dev.langchain4j.model.chat.request.ChatRequest
                .builder().messages(messages);
        dialect.format(this).ifPresent(chat::responseFormat);
        return chat.build();
    }

    /** How JSON is asked for, in langchain4j's words; empty for text. */
    public Optional<ResponseFormat> responseFormat() {
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
