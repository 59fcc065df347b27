package org.autoreproduce.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.json.Json;
import org.autoreproduce.project.Project;

/** A person who adds an item gives it an id; from then on it is given to nothing else. */
final class HandWrittenIds {
    private static final List<String> FILES = List.of(Artefact.CLAIMS, Artefact.REQUIREMENTS, Artefact.QUESTIONS,
            Artefact.ASSUMPTIONS, Artefact.LINEAGE);

    private final Project project;
    private final Json json = new Json();

    HandWrittenIds(Project project) {
        this.project = project;
    }

    /** Looks through those of the changed files that hold items. A file that is no JSON is told when it is read. */
    void note(List<String> changed) {
        for (String path : changed) {
            if (FILES.contains(path)) {
                project.artefacts().loadText(path).flatMap(this::tree).ifPresent(this::items);
            }
        }
    }

    private Optional<JsonNode> tree(String text) {
        try {
            return Optional.of(json.tree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private void items(JsonNode file) {
        for (JsonNode list : file) {
            for (JsonNode item : list) {
                // what is no id is told by whoever reads the file
                Id.find(item.path("id").asText()).ifPresent(project.ids()::reserve);
            }
        }
    }
}
