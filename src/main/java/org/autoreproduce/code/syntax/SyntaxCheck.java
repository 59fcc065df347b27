package org.autoreproduce.code.syntax;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.process.Cancellation;

/**
 * Whether the files of a tree can be read: Python, YAML and JSON. A run that ends at a missing bracket would cost a
 * try; this costs a second.
 */
public final class SyntaxCheck {
    private final PythonParser python;
    private final ObjectMapper yaml = new ObjectMapper(
            YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
    private final ObjectMapper json = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** A check that asks this parser about the Python files. */
    public SyntaxCheck(PythonParser python) {
        this.python = python;
    }

    /** The faults of all files, at most one a file, sorted. */
    public List<SyntaxFault> check(SourceTree tree, Cancellation stop) {
        List<SyntaxFault> faults = new ArrayList<>(python.check(tree, stop));
        for (Map.Entry<String, String> file : tree.files().entrySet()) {
            String path = file.getKey();
            if (path.endsWith(".yaml") || path.endsWith(".yml")) {
                fault(path, file.getValue(), yaml).ifPresent(faults::add);
            } else if (path.endsWith(".json")) {
                fault(path, file.getValue(), json).ifPresent(faults::add);
            }
        }
        faults.sort(null);
        return faults;
    }

    private static Optional<SyntaxFault> fault(String path, String text, ObjectMapper mapper) {
        try (MappingIterator<JsonNode> documents = mapper.readerFor(JsonNode.class).readValues(text)) {
            int count = 0;
            while (documents.hasNextValue()) {
                documents.nextValue();
                count++;
            }
            return count <= 1
                    ? Optional.empty()
                    : Optional.of(new SyntaxFault(path, 0, "holds more than one document"));
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation();
            String message = e.getOriginalMessage().lines().findFirst().orElse("cannot be read").strip();
            return Optional.of(new SyntaxFault(path, where == null ? 0 : Math.max(0, where.getLineNr()), message));
        } catch (IOException e) {
            throw new IllegalStateException("text in memory is always read", e);
        }
    }
}
