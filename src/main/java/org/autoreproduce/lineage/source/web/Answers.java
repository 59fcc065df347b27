package org.autoreproduce.lineage.source.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.autoreproduce.json.Json;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** JSON of a service, read with care: what is missing or of another kind is as if it were not there. */
final class Answers {
    private static final int LONGEST = 20_000;

    private final Web web;
    private final Service service;
    private final Json json = new Json();

    Answers(Web web, Service service) {
        this.web = web;
        this.service = service;
    }

    String name() {
        return service.name();
    }

    /** What stands at an address of the service; empty where nothing does. */
    Optional<JsonNode> at(String tail, Pauses pauses, Cancellation stop) {
        return web.text(service, address(tail), pauses, stop).map(text -> {
            try {
                JsonNode tree = json.tree(text);
                if (tree.isContainerNode()) {
                    return tree;
                }
            } catch (JsonProcessingException e) {
                throw new ProblemException(e, Sentence.of("lineage.web.unreadable", service.name()));
            }
            throw new ProblemException("lineage.web.unreadable", service.name());
        });
    }

    private URI address(String tail) {
        return service.at(tail);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A text without tags and with single spaces, cut where it is longer than any title or abstract. */
    static String text(JsonNode node) {
        String plain = node.isTextual() ? node.asText().replaceAll("<[^>]{1,200}>", " ") : "";
        String spaced = plain.replaceAll("\\s+", " ").strip();
        return spaced.substring(0, Math.min(LONGEST, spaced.length()));
    }

    static @Nullable String textOrNull(JsonNode node) {
        String text = text(node);
        return text.isEmpty() ? null : text;
    }

    static List<JsonNode> items(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false).toList() : List.of();
    }
}
