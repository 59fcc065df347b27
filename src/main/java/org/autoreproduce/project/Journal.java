package org.autoreproduce.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.autoreproduce.json.Json;

/**
 * The record of what happened: journal/events.jsonl, one event a line, only ever added to. Every line reaches the
 * system at once, so that a killed program loses none; {@link #force()} makes them last through a loss of power. May be
 * used by several threads, interrupted ones, too.
 */
public final class Journal implements AutoCloseable {
    /** The newest version of a line's format. */
    public static final int SCHEMA = 1;

    private final Path file;
    private final RandomAccessFile out;
    private final InstantSource clock;
    private final Json json = new Json();
    private long last;

    private Journal(Path file, RandomAccessFile out, InstantSource clock, long last) {
        this.file = file;
        this.out = out;
        this.clock = clock;
        this.last = last;
    }

    /**
     * Opens the journal to write on; a torn last line is cut off. Only who holds the session lock may do so.
     * ProblemException where it is newer, broken or cannot be written.
     */
    static Journal open(ProjectFolder folder, InstantSource clock) {
        JournalReader reader = new JournalReader(folder);
        List<Entry> entries = reader.next();
        Path file = folder.resolve(ProjectFolder.EVENTS_FILE);
        try {
            Files.createDirectories(file.resolveSibling(""));
            RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw");
            out.setLength(reader.offset());
            out.seek(reader.offset());
            return new Journal(file, out, clock, entries.isEmpty() ? 0 : entries.getLast().seq());
        } catch (IOException e) {
            throw DiskProblem.of(e, file);
        }
    }

    /**
     * Adds an event.
     *
     * @param event a record or tree that becomes a JSON object with the text field "type"; it may not have the fields
     *              "schema", "seq" and "time"
     * @return as it now stands in the journal; ProblemException where the disk refuses, and then nothing was added
     */
    public synchronized Entry append(Object event) {
        if (!(json.toTree(event) instanceof ObjectNode body) || !body.path("type").isTextual() || body.has("schema")
                || body.has("seq") || body.has("time")) {
            throw new IllegalArgumentException("not an event: " + event.getClass());
        }
        Entry entry = new Entry(last + 1, clock.instant(), body.path("type").asText(), body);
        ObjectNode line = body.deepCopy();
        line.put("schema", SCHEMA).put("seq", entry.seq()).put("time", entry.time().toString());
        write((json.line(line) + "\n").getBytes(StandardCharsets.UTF_8));
        last = entry.seq();
        return entry;
    }

    /** Makes all that was added last through a loss of power; called when a stage ends. */
    public synchronized void force() {
        try {
            out.getFD().sync();
        } catch (IOException e) {
            throw DiskProblem.of(e, file);
        }
    }

    private void write(byte[] line) {
        long before = -1;
        try {
            before = out.getFilePointer();
            out.write(line);
        } catch (IOException e) {
            throw takenBack(e, before);
        }
    }

    /** A line that did not fit whole is taken back, so that the next one does not stand behind half of it. */
    private RuntimeException takenBack(IOException failure, long before) {
        RuntimeException problem = DiskProblem.of(failure, file);
        try {
            if (before >= 0) {
                out.setLength(before);
                out.seek(before);
            }
        } catch (IOException e) {
            problem.addSuppressed(e);
        }
        return problem;
    }

    /** Makes everything last and closes the file. */
    @Override
    public synchronized void close() {
        try (out) {
            if (out.getFD().valid()) {
                out.getFD().sync();
            }
        } catch (IOException e) {
            throw DiskProblem.of(e, file);
        }
    }

}
