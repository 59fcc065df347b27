package org.autoreproduce.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.autoreproduce.json.Json;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** Reads and writes the files beside a run's out folder. A broken or newer file stays untouched. */
final class RunFiles {
    private static final int SCHEMA = 1;

    private final Json json = new Json();

    /** Writes a value as JSON: beside, synced, renamed. */
    void write(Path file, Object value) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        // not by a channel, which an interrupted thread would lose
        try (var out = new FileOutputStream(beside.toFile())) {
            out.write(json.write(value).getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Reads a file with a schema version; absent where there is none. */
    <T> Optional<T> read(Path file, Class<T> type) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode tree = json.tree(Files.readString(file));
            if (tree.path("schema").asInt(0) > SCHEMA) {
                throw new ProblemException("run.file.newer", file);
            }
            return Optional.of(json.read(tree, type));
        } catch (JsonProcessingException e) {
            throw new ProblemException(e, Sentence.of("run.file.broken", file));
        }
    }

    /** The last bytes of a log as text; a character cut in two comes as U+FFFD. */
    String tail(Path file, int most) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(most, log.length())];
            log.seek(log.length() - bytes.length);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
