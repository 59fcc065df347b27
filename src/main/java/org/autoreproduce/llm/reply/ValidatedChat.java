package org.autoreproduce.llm.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatModel;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.ReplySchema;
import org.autoreproduce.llm.Role;
import org.autoreproduce.llm.reply.Checked.Bad;
import org.autoreproduce.llm.reply.Checked.Good;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/**
 * Asks until a reply holds, twice at most: a bad reply is shown to the model again with what is wrong with it. Both
 * requests are ordinary calls of the model below.
 */
public final class ValidatedChat {
    private final ChatModel model;
    private final JsonCandidates candidates = new JsonCandidates();
    private final SchemaCheck schemas = new SchemaCheck();

    /** Replies of this model, checked. */
    public ValidatedChat(ChatModel model) {
        this.model = model;
    }

    /** A reply that is JSON by the request's schema, which must be given. */
    public Validated<JsonNode> json(ChatRequest request, ChatListener listener, Cancellation stop) {
        return json(request, Good::new, listener, stop);
    }

    /**
     * A reply that is JSON by the request's schema, which must be given, and passes the caller's check.
     *
     * @throws ProblemException where the mended reply does not hold either
     */
    public <T> Validated<T> json(ChatRequest request, Function<JsonNode, Checked<T>> check, ChatListener listener,
            Cancellation stop) {
        ReplySchema schema = Objects.requireNonNull(request.schema(), "a reply in JSON needs a schema");
        return text(request, reply -> checked(reply, schema, check), listener, stop);
    }

    /**
     * A reply of any form that passes the caller's check.
     *
     * @throws ProblemException where the mended reply does not hold either
     */
    public <T> Validated<T> text(ChatRequest request, Function<String, Checked<T>> check, ChatListener listener,
            Cancellation stop) {
        ChatReply first = model.chat(request, listener, stop);
        return switch (check.apply(first.text())) {
            case Good<T>(T value) -> new Validated<>(value, List.of(first));
            case Bad<T>(List<String> errors) -> {
                ChatReply second = model.chat(repair(request, first.text(), errors), listener, stop);
                yield switch (check.apply(second.text())) {
                    case Good<T>(T value) -> new Validated<>(value, List.of(first, second));
                    case Bad<T>(List<String> left) -> throw new ProblemException("llm.reply.invalid",
                            request.purpose(), String.join(" ", left.subList(0, Math.min(3, left.size()))));
                };
            }
        };
    }

    private <T> Checked<T> checked(String reply, ReplySchema schema, Function<JsonNode, Checked<T>> check) {
        List<JsonNode> found = candidates.in(reply);
        for (JsonNode tree : found) {
            if (schemas.errors(schema, tree).isEmpty()) {
                return check.apply(tree);
            }
        }
        return new Bad<>(found.isEmpty()
                ? List.of(candidates.trouble(reply))
                : schemas.errors(schema, found.getFirst()));
    }

    private static ChatRequest repair(ChatRequest request, String reply, List<String> errors) {
        StringBuilder wrong = new StringBuilder("Your reply cannot be used:\n");
        errors.forEach(error -> wrong.append("- ").append(error).append('\n'));
        wrong.append(
                "Answer again, whole and in the form asked for, with these errors mended and nothing else changed.");
        String shown = reply.isBlank() ? "(an empty reply)" : reply; // servers refuse empty messages
        return request.and(new Message(Role.ASSISTANT, shown), new Message(Role.USER, wrong.toString()));
    }
}
