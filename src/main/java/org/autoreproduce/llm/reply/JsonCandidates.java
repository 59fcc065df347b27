package org.autoreproduce.llm.reply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Finds JSON in what a model says: alone, in a fence, or with prose around it; thoughts that some models put before
 * their reply are left out.
 */
final class JsonCandidates {
    private static final Pattern THOUGHTS = Pattern.compile("(?s)^\\s*<think(?:ing)?>.*?</think(?:ing)?>");
    private static final Pattern FENCE = Pattern.compile("(?s)```[a-zA-Z]*\\s*\\n(.*?)\\n?\\s*```");

    private final Json json = new Json();

    /** Every JSON object or array in the reply, the likeliest first; empty where there is none. */
    List<JsonNode> in(String reply) {
        String text = THOUGHTS.matcher(reply).replaceFirst("").strip();
        Set<String> places = new LinkedHashSet<>(List.of(text));
        Matcher fence = FENCE.matcher(text);
        while (fence.find()) {
            places.add(fence.group(1).strip());
        }
        places.addAll(bracketed(text));
        List<JsonNode> found = new ArrayList<>();
        places.forEach(place -> {
            JsonNode tree = parsed(place);
            if (tree != null && tree.isContainerNode()) {
                found.add(tree);
            }
        });
        return found;
    }

    /** Why the likeliest place is no JSON. */
    String trouble(String reply) {
        String text = THOUGHTS.matcher(reply).replaceFirst("").strip();
        Matcher fence = FENCE.matcher(text);
        int brace = text.indexOf('{');
        String place = fence.find() ? fence.group(1) : brace > 0 ? text.substring(brace) : text;
        if (place.isBlank()) {
            return "The reply is empty.";
        }
        try {
            json.tree(place);
            return "The reply holds no JSON object.";
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return "The reply is no valid JSON (line " + line + "): " + e.getOriginalMessage();
        }
    }

    private @Nullable JsonNode parsed(String text) {
        try {
            return json.tree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Parts from an opening bracket to its closing one, the outermost only; brackets in strings do not count. */
    private static List<String> bracketed(String text) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < text.length(); from++) {
            if (text.charAt(from) == '{' || text.charAt(from) == '[') {
                int end = end(text, from);
                if (end > 0) {
                    parts.add(text.substring(from, end));
                    from = end - 1;
                }
            }
        }
        return parts;
    }

    /** Behind the bracket that closes the one at from; -1 where none does. */
    private static int end(String text, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
