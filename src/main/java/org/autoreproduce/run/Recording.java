package org.autoreproduce.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A folder of exported runs: what they said and measured, and nothing of the machine that they ran on. */
public final class Recording {
    private static final int MOST = 4 << 20;
    private static final List<String> LOGS = List.of("stdout.log", "stderr.log");

    private final Path path;
    private final RunFiles files = new RunFiles();

    /** The recorded runs below this folder, which need not be there yet. */
    public Recording(Path path) {
        this.path = path;
    }

    /**
     * Adds a finished run under its number: run.json, exit.json, logs, out/metrics.jsonl and out/*.json, each at most
     * 4 MiB long. Snapshot, host, times, interpreter and supervisor stay behind.
     *
     * @throws IllegalArgumentException when the run did not finish by itself or by a limit
     */
    public void add(RunFolder run) throws IOException {
        Exit exit = run.exit().filter(end -> end.outcome().finished())
                .orElseThrow(() -> new IllegalArgumentException("not finished: " + run.run()));
        RunRecord record = run.record().orElseThrow();
        Path target = path.resolve(run.run());
        copy(run.path(), target);
        files.write(target.resolve("run.json"), record.portable(record.replayed()));
        files.write(target.resolve("exit.json"), exit.timeless());
    }

    /** The recorded run with that key. */
    Optional<RunFolder> find(String key) throws IOException {
        return new RunStore(path).finished(key);
    }

    /** Makes a run's folder of a recorded one; exit.json comes last, as in a run. */
    void replay(RunFolder recorded, RunFolder into) throws IOException {
        copy(recorded.path(), into.path());
        files.write(into.path().resolve("run.json"), recorded.record().orElseThrow().portable(true));
        files.write(into.path().resolve("exit.json"), recorded.exit().orElseThrow());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolve("out"));
        for (String log : LOGS) {
            if (Files.isRegularFile(from.resolve(log))) {
                Files.copy(from.resolve(log), to.resolve(log));
            }
        }
        Path out = from.resolve("out");
        if (!Files.isDirectory(out, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(out, "*.{json,jsonl}")) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                Optional<String> text = new OutFolder(out).text(name, MOST);
                if (text.isPresent()) {
                    Files.writeString(to.resolve("out").resolve(name), text.get());
                }
            }
        }
    }

    /** The runs in the recording, by their keys. */
    public Map<String, RunFolder> runs() throws IOException {
        Map<String, RunFolder> found = new TreeMap<>();
        for (RunFolder run : new RunStore(path).all()) {
            run.record().ifPresent(record -> found.put(record.key(), run));
        }
        return Map.copyOf(found);
    }
}
