package org.autoreproduce.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Lineage;

/** How older formats become the next newer one, step by step. Immutable. */
public final class Migrations {
    private final Map<Step, Consumer<ObjectNode>> steps;

    private Migrations(Map<Step, Consumer<ObjectNode>> steps) {
        this.steps = Map.copyOf(steps);
    }

    /** None, where only newest formats are read. */
    public static Migrations none() {
        return new Migrations(Map.of());
    }

    /** All that this program knows. */
    public static Migrations all() {
        // up to schema 1 a paper's references had no venue, volume and pages; what is not known is left out
        return none().with(ProjectFile.class, 1, Migrations::providers).with(ProjectFile.class, 2, Migrations::places)
                .with(Document.class, 1, _ -> {})
                .with(Document.class, 2, Migrations::printed).with(Lineage.class, 1, Migrations::keys)
                .with(Choices.class, 1, Migrations::wishes);
    }

    /**
     * These and one more.
     *
     * @param from the format it reads; it makes the next one of it
     * @param step changes the tree in place
     */
    public Migrations with(Class<?> type, int from, Consumer<ObjectNode> step) {
        Map<Step, Consumer<ObjectNode>> more = new HashMap<>(steps);
        more.put(new Step(type, from), step);
        return new Migrations(more);
    }

    /** Whether every step between these formats is known. */
    boolean known(Class<?> type, int from, int to) {
        return from >= 1 && IntStream.range(from, to).allMatch(n -> steps.containsKey(new Step(type, n)));
    }

    /** Takes the tree from one format to another; every step must be known. */
    void apply(Class<?> type, int from, int to, ObjectNode tree) {
        for (int n = from; n < to; n++) {
            Consumer<ObjectNode> step = steps.get(new Step(type, n));
            if (step == null) {
                throw new IllegalArgumentException("no migration of " + type + " from " + n);
            }
            step.accept(tree);
        }
    }

    /** Up to schema 1 every model was a server that speaks OpenAI's protocol. */
    private static void providers(ObjectNode project) {
        JsonNode models = project.path("settings").path("models");
        for (String agent : List.of("research", "code")) {
            if (models.path(agent) instanceof ObjectNode model) {
                model.put("provider", Provider.OPENAI.id());
            }
        }
    }

    /** Up to schema 1 works had the number of their reference, and a folder of the user's was the only source. */
    private static void keys(ObjectNode lineage) {
        lineage.putArray("kinds");
        lineage.putArray("closeness");
        lineage.path("works").forEach(node -> {
            if (node instanceof ObjectNode work) {
                work.put("key", "ref:" + work.path("reference").asInt());
                work.remove("reference");
                work.putArray("repositories");
                work.putArray("failures");
            }
        });
    }

    /** Up to schema 1 the user could pin and ban references by their numbers. */
    private static void wishes(ObjectNode choices) {
        for (String list : List.of("pinned", "banned")) {
            ArrayNode keys = JsonNodeFactory.instance.arrayNode();
            choices.path(list).forEach(number -> keys.add("ref:" + number.asText()));
            choices.set(list, keys);
        }
        for (String list : List.of("added", "attached", "answers", "kinds")) {
            choices.putArray(list);
        }
    }

    /** Up to schema 2 cited works were looked for in a folder only; a project of that time goes on so. */
    private static void places(ObjectNode project) {
        if (project.path("settings").path("lineage") instanceof ObjectNode lineage) {
            lineage.put("zotero", false);
            lineage.put("web", false);
        }
    }

    /** Up to schema 2 all papers were PDFs with a text layer, and nobody looked how cells are printed. */
    private static void printed(ObjectNode document) {
        document.put("origin", TextOrigin.PRINTED.name());
        document.findValues("cells").forEach(cells -> cells.forEach(cell -> {
            if (cell instanceof ObjectNode object) {
                object.putArray("emphasis");
            }
        }));
    }

    private record Step(Class<?> type, int from) {}
}
