package org.autoreproduce.agent.prompt;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A task for a model.
 *
 * @param name   the resource's name, as "review-method"
 * @param user   Markdown with places like {{paper}}
 * @param schema JSON schema of the reply; null where the reply is free text
 */
public record Prompt(String name, String user, @Nullable String schema) {
    /** Zero-width signs, signs that turn the line around, and the tags of plane 14, in which whole sentences can hide. */
    private static final Pattern UNSEEN = Pattern
            .compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF\\x{E0000}-\\x{E007F}]");
    private static final Pattern OPENS = Pattern.compile("<[\\s<]*<[\\s<]*<(\\s*DATA)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSES = Pattern.compile("(DATA\\s*)>\\s*>\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

    /**
     * The task with all its places filled, in one pass: what is filled in is never looked at for places again, and
     * what stands between the fences of data cannot close them.
     *
     * @param values a value for every place but schema; a missing one is an IllegalArgumentException
     */
    public String fill(Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        Matcher place = PLACE.matcher(user);
        while (place.find()) {
            place.appendReplacement(out, Matcher.quoteReplacement(value(place.group(1), place.start(), values)));
        }
        return place.appendTail(out).toString();
    }

    private String value(String key, int at, Map<String, String> values) {
        if (key.equals("schema") && schema != null) {
            return "```json\n" + schema + "\n```";
        }
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("prompt " + name + " has no value for " + key);
        }
        boolean data = user.lastIndexOf("<<<DATA", at) > user.lastIndexOf("DATA>>>", at);
        return (data ? fenced(value) : value).strip();
    }

    /** Without signs that are not seen, so that nothing can hide in the data, and with its own fences broken. */
    private static String fenced(String data) {
        String seen = UNSEEN.matcher(data).replaceAll("");
        return CLOSES.matcher(OPENS.matcher(seen).replaceAll("<< <$1")).replaceAll("$1> >>");
    }
}
