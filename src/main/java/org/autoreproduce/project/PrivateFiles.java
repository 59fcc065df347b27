package org.autoreproduce.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.autoreproduce.json.Json;

/** Small records in our private part of the folder. They matter to nobody but us: one that cannot be read is not there. */
final class PrivateFiles {
    private final ProjectFolder folder;
    private final Json json = new Json();

    PrivateFiles(ProjectFolder folder) {
        this.folder = folder;
    }

    /** Writes a record; ProblemException where the disk refuses. */
    void save(String name, Object record) {
        new AtomicFiles().write(folder.privately(name), json.write(record).getBytes(StandardCharsets.UTF_8));
    }

    /** The record, none where there is none or it cannot be read. */
    <T> Optional<T> load(String name, Class<T> type) {
        try {
            return Optional.of(json.read(Files.readString(folder.privately(name)), type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
