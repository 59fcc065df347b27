package org.autoreproduce.lineage.source.code;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.autoreproduce.json.Json;

/** Makes lines of code of a Jupyter notebook: its code cells, each behind a mark; outputs and prose are left out. */
final class Notebook {
    private final Json json = new Json();

    /** The code; empty where the text is no notebook or has none. */
    String code(String text) {
        try {
            StringBuilder out = new StringBuilder();
            int number = 0;
            for (JsonNode cell : json.tree(text).path("cells")) {
                number++;
                String source = source(cell.path("source"));
                if (cell.path("cell_type").asText().equals("code") && !source.isBlank()) {
                    out.append("# %% cell ").append(number).append('\n').append(source.stripTrailing()).append("\n\n");
                }
            }
            return out.toString();
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private static String source(JsonNode source) {
        if (!source.isArray()) {
            return source.asText();
        }
        StringBuilder lines = new StringBuilder();
        source.forEach(line -> lines.append(line.asText()));
        return lines.toString();
    }
}
