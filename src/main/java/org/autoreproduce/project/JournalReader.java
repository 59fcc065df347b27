package org.autoreproduce.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.json.Json;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the journal from its beginning and then what was added since, each time it is asked. Needs no session: another
 * program may be writing. A last line without its end is not there yet.
 */
public final class JournalReader {
    private final Path file;
    private final Json json = new Json();
    private long offset;
    private long last;

    /** Stands before the first line; the journal may not exist yet. */
    public JournalReader(ProjectFolder folder) {
        file = folder.resolve(ProjectFolder.EVENTS_FILE);
    }

    /** Everything in the journal so far; ProblemException where it is newer or broken. */
    public static List<Entry> all(ProjectFolder folder) {
        return new JournalReader(folder).next();
    }

    /** What was added since the last call, in order; ProblemException where it is newer or broken. */
    public List<Entry> next() {
        List<Entry> entries = new ArrayList<>();
        byte[] bytes = added();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                entries.add(entry(new String(bytes, start, i - start, StandardCharsets.UTF_8)));
                start = i + 1;
            }
        }
        offset += start;
        return entries;
    }

    /** Where the last whole line ends, in bytes. */
    long offset() {
        return offset;
    }

    private byte[] added() {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(offset);
            return in.readAllBytes();
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw DiskProblem.of(e, file);
        }
    }

    private Entry entry(String line) {
        try {
            JsonNode tree = json.tree(line);
            int schema = tree.path("schema").asInt();
            if (schema > Journal.SCHEMA) {
                throw new ProblemException("project.newer", file, schema, Journal.SCHEMA);
            }
            if (!(tree instanceof ObjectNode body) || schema < 1 || tree.path("seq").asLong() != last + 1) {
                throw broken(null);
            }
            last++;
            Instant time = Instant.parse(body.path("time").asText());
            body.remove(List.of("schema", "seq", "time"));
            return new Entry(last, time, body.path("type").asText(), body);
        } catch (JsonProcessingException | DateTimeParseException e) {
            throw broken(e);
        }
    }

    private ProblemException broken(@Nullable Exception cause) {
        return new ProblemException(cause, Sentence.of("project.journal-broken", file, Long.toString(last + 1)));
    }
}
