package org.autoreproduce.project;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.json.Json;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * The files of a project as records and texts. Every JSON file carries "schema", the version of its format; the record's
 * class declares the newest one as {@code public static final int SCHEMA}. Older files are taken to it by migrations;
 * newer and broken ones are told in a sentence and stay as they are. A person may have edited a file, so it is held
 * against its JSON Schema before it is read. Loading needs no session, saving does.
 */
public final class Artefacts {
    private static final String SCHEMA = "schema";

    private final ProjectFolder folder;
    private final Migrations migrations;
    private final Json json = new Json();
    private final AtomicFiles files = new AtomicFiles();
    private final Schemas schemas = new Schemas();
    private final Hashes hashes = new Hashes();
    /** For each path the hash of what was last found to obey, or written here: a document is large and read often. */
    private final Map<String, String> obeys = new ConcurrentHashMap<>();

    /** The files of this folder. */
    public Artefacts(ProjectFolder folder, Migrations migrations) {
        this.folder = folder;
        this.migrations = migrations;
    }

    /** Writes the record with its class's newest schema; ProblemException where the disk refuses. */
    public <T> void save(String path, T record) {
        if (!(json.toTree(record) instanceof ObjectNode tree)) {
            throw new IllegalArgumentException("not an object: " + record.getClass());
        }
        tree.put(SCHEMA, newest(record.getClass()));
        String text = json.write(tree);
        saveText(path, text);
        obeys.put(path, hashes.of(text));
    }

    /** The record that stands there, none where no file is; ProblemException where it is newer or broken. */
    public <T> Optional<T> load(String path, Class<T> type) {
        return loadText(path).map(text -> parsed(path, text, type));
    }

    /** ProblemException where this text, if it stood there, could not be read as such a record. Writes nothing. */
    public void check(String path, String text, Class<?> type) {
        parsed(path, text, type);
    }

    private <T> T parsed(String path, String text, Class<T> type) {
        try {
            String hash = hashes.of(text);
            boolean known = hash.equals(obeys.get(path));
            T record = read(folder.resolve(path), json.tree(text), type, known);
            obeys.put(path, hash);
            return record;
        } catch (JsonMappingException e) {
            throw refused(path, e);
        } catch (JsonProcessingException e) {
            throw broken(path, e);
        }
    }

    /** Writes a text file in UTF-8 as it is given; ProblemException where the disk refuses. */
    public void saveText(String path, String text) {
        files.write(folder.resolve(path), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text that stands there, none where no file is; ProblemException where it is not UTF-8 or unreadable. */
    public Optional<String> loadText(String path) {
        Path file = folder.resolve(path);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw DiskProblem.of(e, file);
        }
    }

    /** Keeps texts fetched from elsewhere in this project's folder. */
    public FetchedFiles fetched() {
        return new FetchedFiles(folder);
    }

    /** Removes the file if it is there. */
    public void delete(String path) {
        Path file = folder.resolve(path);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw DiskProblem.of(e, file);
        }
    }

    private <T> T read(Path file, JsonNode tree, Class<T> type, boolean known) throws JsonProcessingException {
        int newest = newest(type);
        if (!(tree instanceof ObjectNode object) || !object.path(SCHEMA).isInt()) {
            throw new ProblemException("project.no-schema", file);
        }
        int schema = object.path(SCHEMA).asInt();
        if (schema > newest) {
            throw new ProblemException("project.newer", file, schema, newest);
        }
        if (!migrations.known(type, schema, newest)) {
            throw new ProblemException("project.too-old", file, schema);
        }
        migrations.apply(type, schema, newest, object);
        object.put(SCHEMA, newest);
        if (!known) {
            schemas.fault(type, newest, object).ifPresent(fault -> {
                throw new ProblemException("project.against-schema", file, place(fault.place()), fault.reason());
            });
        }
        return json.read(object, type);
    }

    private ProblemException broken(String path, JsonProcessingException e) {
        JsonLocation at = Objects.requireNonNullElse(e.getLocation(), JsonLocation.NA);
        return new ProblemException(e, Sentence.of("project.broken-at", folder.resolve(path), at.getLineNr(),
                at.getColumnNr(), e.getOriginalMessage()));
    }

    /** JSON by its schema that the record does not take, such as a range that is none. */
    private ProblemException refused(String path, JsonMappingException e) {
        String place = e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
        return new ProblemException(e,
                Sentence.of("project.against-schema", folder.resolve(path), place(place), e.getOriginalMessage()));
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "the top" : pointer;
    }

    private static int newest(Class<?> type) {
        try {
            return type.getField("SCHEMA").getInt(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " declares no public static final int SCHEMA", e);
        }
    }
}
