package org.autoreproduce.llm.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.autoreproduce.json.Json;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * A project's finished calls, one file each: journal/calls/0001.json, 0002.json … A file is written once and whole and
 * never changed, so whatever moment the program is killed at, what was paid for is there. One session writes; any
 * number may read.
 */
public final class CallStore {
    private final Path folder;
    private final Json json = new Json();
    private final SequencedMap<String, CallRecord> byNumber = new TreeMap<>(
            (a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)));
    private final Map<Asking, String> byAsking = new HashMap<>();

    private CallStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads what is there; the folder need not exist.
     *
     * @throws ProblemException where a record cannot be read or is of a newer version; nothing is changed
     */
    public static CallStore open(Path folder) {
        CallStore store = new CallStore(folder);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().matches("[0-9]{4,}\\.json")).sorted()
                        .forEach(store::load);
            } catch (IOException e) {
                throw new ProblemException(e, Sentence.of("llm.calls.unreadable", folder));
            }
        }
        return store;
    }

    /** The finished call of this stage run for the key's n-th asking, by its number. */
    synchronized Optional<Map.Entry<String, CallRecord>> find(String scope, String key, int n) {
        return Optional.ofNullable(byAsking.get(new Asking(scope, key, n)))
                .map(number -> Map.entry(number, byNumber.get(number)));
    }

    /**
     * Writes a finished call down.
     *
     * @return its number, "0007"
     * @throws ProblemException where the disk does not take it
     */
    public synchronized String add(CallRecord call) {
        int last = byNumber.isEmpty() ? 0 : Integer.parseInt(byNumber.lastEntry().getKey());
        String number = "%04d".formatted(last + 1);
        try {
            new WholeFile(folder, number + ".json").write(json.write(call));
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("llm.calls.unwritable", folder, String.valueOf(e.getMessage())));
        }
        remember(number, call);
        return number;
    }

    /** All finished calls by number, the oldest first. */
    public synchronized SequencedMap<String, CallRecord> records() {
        return Collections.unmodifiableSequencedMap(new TreeMap<>(byNumber));
    }

    /** What was paid for so far, over all sessions of this project. */
    public synchronized Spent spent() {
        return Spent.on(byNumber.values());
    }

    private void load(Path file) {
        String name = file.getFileName().toString();
        try {
            CallRecord call = json.read(Files.readString(file), CallRecord.class);
            if (call.schema() > CallRecord.SCHEMA) {
                throw new ProblemException("llm.calls.newer", file);
            }
            remember(name.substring(0, name.indexOf('.')), call);
        } catch (JsonProcessingException | RuntimeException e) {
            throw e instanceof ProblemException p ? p : broken(file, e);
        } catch (IOException e) {
            throw broken(file, e);
        }
    }

    private static ProblemException broken(Path file, Exception why) {
        return new ProblemException(why, Sentence.of("llm.calls.broken", file));
    }

    private void remember(String number, CallRecord call) {
        byNumber.put(number, call);
        byAsking.putIfAbsent(new Asking(call.scope(), call.key(), call.n()), number);
    }

    /** What makes a call the same call. */
    private record Asking(String scope, String key, int n) {}

    /** The records alone, the oldest first. */
    List<CallRecord> calls() {
        return List.copyOf(records().values());
    }
}
