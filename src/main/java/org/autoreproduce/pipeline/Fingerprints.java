package org.autoreproduce.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;
import org.autoreproduce.json.Json;
import org.autoreproduce.paper.Document;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The hash of anything a stage can read, as the stage sees it. One place tells it both when the stage reads and when
 * somebody asks whether the stage is stale, so the two cannot disagree.
 *
 * <p>Keys: {@code file:review/method.md}, {@code paper:text}, {@code paper:table Table 2} (a part of the corrected paper), {@code item:R7}, {@code list:review/requirements.json} (which ids are there),
 * {@code area:data} (which requirements are of that area), {@code unvalued:C1} (a claim without its value),
 * {@code wishes:works} (what the user decided about works, but for their kinds), {@code told:ref:12} (what the user says
 * a work is to the paper), {@code setting:tries}, {@code first:seeds} (the first of them), {@code input:instruction}, {@code tree:method} (the code as that stage left it).
 */
final class Fingerprints {
    private static final Map<Kind, String> FILES = Map.of(Kind.CLAIM, Artefact.CLAIMS, Kind.REQUIREMENT,
            Artefact.REQUIREMENTS,
            Kind.QUESTION, Artefact.QUESTIONS, Kind.ASSUMPTION, Artefact.ASSUMPTIONS, Kind.WORK, Artefact.LINEAGE,
            Kind.SNIPPET,
            Artefact.LINEAGE);

    private final ProjectView project;
    private final Json json = new Json();
    private final Hashes hashes = new Hashes();
    /** The paper that was asked for last: many keys ask for the same. */
    private volatile @Nullable Known known;

    Fingerprints(ProjectView project) {
        this.project = project;
    }

    /** The hash of what the key names; what is not there has a hash, too. */
    String of(String key) {
        int colon = key.indexOf(':');
        String rest = key.substring(colon + 1);
        String content = switch (key.substring(0, colon)) {
            case "file" -> file(rest);
            case "paper" -> paper(rest);
            case "item" -> item(Id.of(rest)).map(json::line).orElse("");
            case "list" -> list(rest);
            case "unvalued" -> item(Id.of(rest)).map(Fingerprints::unvalued).map(json::line).orElse("");
            case "setting" -> json.line(setting(rest));
            case "first" -> json.line(setting(rest).path(0));
            case "input" -> json.line(known(tree(project.text("project.json").orElse("{}")).path(rest)));
            case "area" -> area(rest);
            case "wishes" -> wishes();
            case "told" -> told(rest);
            case "tree" -> project.tree(rest);
            default -> throw new IllegalArgumentException("no such kind of key: " + key);
        };
        return hashes.of(content);
    }

    /** Until papers could be corrected, stages noted the whole file as it was read. */
    private String file(String path) {
        String text = project.text(path).orElse("");
        return path.equals(Artefact.DOCUMENT)
                ? text + project.text(Artefact.CORRECTIONS)
                        .filter(corrections -> !tree(corrections).path("corrections").isEmpty()).orElse("")
                : text;
    }

    private String paper(String part) {
        String text = file(Artefact.DOCUMENT);
        try {
            Known now = known;
            if (now == null || !text.equals(now.text)) {
                now = new Known(text, project.paper().map(PaperParts::new));
                known = now;
            }
            return now.parts.map(parts -> parts.of(part)).orElse("");
        } catch (ProblemException e) {
            // broken, which is told when it is read; here it is merely another one
            return text;
        }
    }

    /** A setting by its path, as limits/minutes. */
    private JsonNode setting(String path) {
        JsonNode found = tree(project.text("project.json").orElse("{}")).path("settings");
        for (String name : path.split("/")) {
            found = found.path(name);
        }
        return found;
    }

    private Optional<JsonNode> item(Id id) {
        return items(FILES.getOrDefault(id.kind(), Artefact.CLAIMS))
                .filter(item -> item.path("id").asText().equals(id.toString())).findFirst();
    }

    private String list(String path) {
        return ids(items(path));
    }

    private String area(String name) {
        return ids(items(Artefact.REQUIREMENTS).filter(item -> item.path("area").asText().equalsIgnoreCase(name)));
    }

    /** A file in which nothing is decided is as good as none. */
    private String wishes() {
        JsonNode choices = choices();
        if (choices instanceof ObjectNode all) {
            all.remove(List.of("kinds", "schema"));
        }
        return StreamSupport.stream(choices.spliterator(), false).allMatch(JsonNode::isEmpty) ? "" : json.line(choices);
    }

    private String told(String work) {
        return StreamSupport.stream(choices().path("kinds").spliterator(), false)
                .filter(one -> one.path("work").asText().equals(work)).findFirst().map(json::line).orElse("");
    }

    private JsonNode choices() {
        return tree(project.text(Artefact.CHOICES).orElse("{}"));
    }

    private static String ids(Stream<JsonNode> items) {
        return items.map(item -> item.path("id").asText()).collect(Collectors.joining(","));
    }

    private Stream<JsonNode> items(String path) {
        JsonNode file = tree(project.text(path).orElse("{}"));
        return StreamSupport.stream(file.spliterator(), false).filter(JsonNode::isArray)
                .flatMap(array -> StreamSupport.stream(array.spliterator(), false));
    }

    /** Data is known by its content, wherever it lies. */
    private static JsonNode known(JsonNode input) {
        JsonNode copy = input.deepCopy();
        copy.forEach(part -> {
            if (part instanceof ObjectNode data) {
                data.remove("path");
            }
        });
        return copy;
    }

    /** Printed value, place and range are what a code stage never sees. */
    private static JsonNode unvalued(JsonNode claim) {
        ObjectNode copy = claim.deepCopy();
        copy.remove("printed");
        copy.remove("where");
        copy.remove("range");
        copy.remove("assumedRange");
        return copy;
    }

    /** A file that is no JSON any more is told when it is read; here it is merely another one. */
    private JsonNode tree(String text) {
        try {
            return json.tree(text);
        } catch (JsonProcessingException e) {
            return json.toTree(Map.of("broken", text));
        }
    }

    /** The parts of the paper, and the text that they were made of. */
    private record Known(String text, Optional<PaperParts> parts) {}

    /** What this class needs of the project. */
    interface ProjectView {
        /** A tracked file's text. */
        Optional<String> text(String path);

        /** The paper with its corrections. */
        Optional<Document> paper();

        /** Hash of the code: of a stage as it left it, or of "code" as it is now. */
        String tree(String stage);
    }
}
