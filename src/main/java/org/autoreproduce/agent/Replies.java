package org.autoreproduce.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import org.autoreproduce.json.Json;
import org.autoreproduce.llm.reply.Checked;

/** Turns a reply that obeys its schema into its record and hands it to the check of its content. */
final class Replies {
    private final Json json = new Json();

    <R, T> Function<JsonNode, Checked<T>> as(Class<R> type, Function<R, Checked<T>> check) {
        return tree -> {
            try {
                return check.apply(json.read(tree, type));
            } catch (JsonProcessingException e) {
                return new Checked.Bad<>(List.of("The JSON does not fit: " + e.getOriginalMessage()));
            }
        };
    }
}
