package org.autoreproduce.code;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.autoreproduce.code.Setting.Kind;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the values of a YAML text and where exactly each stands. Used once. */
final class ConfigReader {
    /** A stretch of the text, its end not included. */
    record Span(int start, int end) {}

    /**
     * A value and its place.
     *
     * @param first of a list, the place of its first scalar; null where it has none
     */
    record Spot(Setting setting, Span place, @Nullable Span first) {}

    private final String text;
    private final SortedMap<String, Spot> spots = new TreeMap<>();

    ConfigReader(String text) {
        this.text = text;
    }

    SortedMap<String, Spot> read() {
        YAMLFactory yaml = YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        try (JsonParser parser = yaml.createParser(text)) {
            JsonToken root = parser.nextToken();
            if (root == JsonToken.START_OBJECT) {
                object(parser, "");
            } else if (root != null && root != JsonToken.VALUE_NULL) {
                throw unreadable(parser.currentTokenLocation(), "it must be a list of keys with values");
            }
            if (root != null && parser.nextToken() != null) {
                throw unreadable(parser.currentTokenLocation(), "it must be a single document");
            }
            return spots;
        } catch (JsonProcessingException e) {
            throw unreadable(e.getLocation(), e.getOriginalMessage().lines().findFirst().orElse("").strip());
        } catch (IOException e) {
            throw new IllegalStateException("text in memory is always read", e);
        }
    }

    private void object(JsonParser parser, String prefix) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = prefix + parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                object(parser, key + ".");
                continue;
            }
            JsonLocation where = parser.currentTokenLocation();
            Spot spot = token == JsonToken.START_ARRAY ? list(parser, key) : scalar(parser, key);
            if (spots.put(key, spot) != null) {
                throw unreadable(where, "the key " + key + " stands there twice");
            }
        }
    }

    private Spot scalar(JsonParser parser, String key) throws IOException {
        Span place = place(parser);
        String written = text.substring(place.start(), place.end());
        boolean plain = written.isEmpty() || "\"'|>".indexOf(written.charAt(0)) < 0;
        Kind kind = plain ? ConfigValue.kind(written) : Kind.TEXT;
        String value = plain ? written : parser.getText();
        return new Spot(new Setting(key, value, kind, parser.currentTokenLocation().getLineNr()), place, null);
    }

    private Spot list(JsonParser parser, String key) throws IOException {
        JsonLocation where = parser.currentTokenLocation();
        int start = offset(where);
        List<Span> scalars = new ArrayList<>();
        int[] end = {start};
        String flow = flow(parser, scalars, end);
        return new Spot(new Setting(key, flow, Kind.LIST, where.getLineNr()), new Span(start, end[0]),
                scalars.isEmpty() ? null : scalars.getFirst());
    }

    /** The list that the parser stands at on one line; notes the scalars in it and where its text ends. */
    private String flow(JsonParser parser, List<Span> scalars, int[] end) throws IOException {
        boolean map = parser.currentToken() == JsonToken.START_OBJECT;
        List<String> parts = new ArrayList<>();
        String name = "";
        for (JsonToken token = parser.nextToken(); !token.isStructEnd(); token = parser.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                name = parser.currentName() + ": ";
            } else if (token.isStructStart()) {
                parts.add(name + flow(parser, scalars, end));
            } else {
                Span place = place(parser);
                scalars.add(place);
                end[0] = Math.max(end[0], place.end());
                parts.add(name + text.substring(place.start(), place.end()).strip());
            }
        }
        int closed = offset(parser.currentLocation());
        // the end of a list of lines is only noticed at what follows it
        if (closed > 0 && (map ? '}' : ']') == text.charAt(closed - 1)) {
            end[0] = Math.max(end[0], closed);
        }
        String all = String.join(", ", parts);
        return map ? "{" + all + "}" : "[" + all + "]";
    }

    private Span place(JsonParser parser) {
        return new Span(offset(parser.currentTokenLocation()), offset(parser.currentLocation()));
    }

    /** YAML counts in code points. */
    private int offset(JsonLocation where) {
        return text.offsetByCodePoints(0, (int) where.getCharOffset());
    }

    private static ProblemException unreadable(@Nullable JsonLocation where, String why) {
        return new ProblemException(null,
                Sentence.of("code.config.unreadable", where == null ? 0 : where.getLineNr(), why));
    }
}
