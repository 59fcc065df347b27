package org.autoreproduce.llm.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.json.Json;

/**
 * What a server says about a failure, in any of the forms that servers use.
 *
 * @param message in its words, on one line, not longer than a sentence for people; empty where it says nothing
 * @param code    its name for the failure; empty where it has none
 * @param spoken  whether it was said in JSON, as an API does; a web page is not
 */
record ServerError(String message, String code, boolean spoken) {
    private static final int LONGEST = 2000;
    private static final Map<String, Integer> STATUS = Map.of("rate_limit", 429, "overloaded", 529, "context", 400,
            "authentication", 401, "permission", 403, "not_found", 404);

    static ServerError of(String body) {
        try {
            JsonNode tree = new Json().tree(body);
            if (tree != null && tree.isObject()) {
                return of(tree);
            }
        } catch (JsonProcessingException e) {
            // a page or plain text; its words follow
        }
        return new ServerError(body.stripLeading().startsWith("<") ? "" : oneLine(body), "", false);
    }

    /** {"error": {…}}, {"error": "…"}, {"message": …} and {"detail": …} are all in use. */
    static ServerError of(JsonNode body) {
        JsonNode error = body.path("error").isObject() ? body.path("error") : body;
        for (String field : new String[]{"message", "error", "detail"}) {
            JsonNode said = error.path(field);
            if (!said.isMissingNode() && !said.isNull()) {
                return new ServerError(oneLine(said.isTextual() ? said.textValue() : said.toString()), code(error),
                        true);
            }
        }
        return new ServerError("", code(error), true);
    }

    /** The same with a secret made unreadable, should the server repeat it. */
    ServerError without(String secret) {
        return secret.isEmpty()
                ? this
                : new ServerError(message.replace(secret, "…"), code.replace(secret, "…"), spoken);
    }

    /** An error within a stream has no status; some servers give it as the code, others by a name. */
    Optional<Integer> status() {
        if (code.matches("[45][0-9][0-9]")) {
            return Optional.of(Integer.parseInt(code));
        }
        return STATUS.entrySet().stream().filter(e -> code.contains(e.getKey())).map(Map.Entry::getValue).findFirst();
    }

    /** For people: not too much of it. */
    String brief() {
        return message.length() > 300 ? message.substring(0, 300) + "…" : message;
    }

    private static String code(JsonNode error) {
        String code = error.path("code").asText("");
        return code.isEmpty() || code.equals("null") ? error.path("type").asText("") : code;
    }

    private static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
