package org.autoreproduce.ui.stage.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.json.Json;

/** JSON that a model gave in one line, in lines that can be read. */
final class PrettyJson {
    private static final Pattern FENCED = Pattern.compile("(?s)\\s*```(?:json)?\\s*\\n(.*?)\\n```\\s*");

    private final Json json = new Json();

    /** The text so; none where it is no JSON, or nothing but a number or a word. */
    Optional<String> of(String text) {
        Matcher fenced = FENCED.matcher(text);
        String bare = (fenced.matches() ? fenced.group(1) : text).strip();
        if (!bare.startsWith("{") && !bare.startsWith("[")) {
            return Optional.empty();
        }
        try {
            JsonNode tree = json.tree(bare);
            return tree.isContainerNode() ? Optional.of(json.write(tree)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
