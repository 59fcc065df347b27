package org.autoreproduce.pipeline.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.autoreproduce.json.Json;
import org.autoreproduce.run.Exit;
import org.autoreproduce.run.Outcome;
import org.autoreproduce.run.Phase;
import org.autoreproduce.run.RunRecord;

/** Folders of runs as supervisor and program leave them. */
final class ExampleRuns {
    static final String INTERPRETER = "/somewhere/private/envs/0123456789abcdef0123456789abcdef/bin/python";

    private final Path runs;
    private final Json json = new Json();

    ExampleRuns(Path project) {
        this.runs = project.resolve("runs");
    }

    Path add(String run, Phase phase, List<Integer> seeds, String tree, Outcome outcome, Map<String, String> program,
            List<String> metrics) {
        Path folder = runs.resolve(run);
        try {
            Files.createDirectories(folder.resolve("out"));
            for (Map.Entry<String, String> file : program.entrySet()) {
                Path place = folder.resolve("snapshot").resolve(file.getKey());
                Files.createDirectories(place.getParent());
                Files.writeString(place, file.getValue());
            }
            if (!metrics.isEmpty()) {
                Files.writeString(folder.resolve("out/metrics.jsonl"), String.join("\n", metrics) + "\n");
            }
            Files.writeString(folder.resolve("run.json"), json.write(record(phase, seeds, tree)));
            Files.writeString(folder.resolve("exit.json"), json.write(exit(phase, outcome)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the run was asked for, with a variable of its environment. */
    void job(Path run, String variable) {
        try {
            Files.writeString(run.resolve("job.json"), json.write(Map.of("environment", Map.of(variable, "zeros"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A metrics line as the helper module writes it. */
    static String line(String claim, String value, int seed, String file, int at) {
        return """
                {"claim": "%s", "name": "F1", "value": %s, "unit": null, "dataset": "Rings", "split": "test", \
                "seed": %d, "step": null, "file": "%s", "line": %d}""".formatted(claim, value, seed, file, at);
    }

    static RunRecord record(Phase phase, List<Integer> seeds, String tree) {
        return new RunRecord(1, "key-" + tree, List.of("main.py", "--data", ExampleProject.DATA), tree, phase, seeds,
                "0123456789abcdef0123456789abcdef", List.of("numpy==2.4.6", "pytest==9.2.0"), INTERPRETER,
                Map.of("rings.csv", "d".repeat(64)), "cpu",
                Map.of("wall", new BigDecimal(600), "memory", new BigDecimal(8L << 30), "cpu", BigDecimal.ZERO,
                        "processes", new BigDecimal(512)),
                Map.of("wall", "watched", "memory", "watched", "cpu", "kernel", "processes", "no"), "bubblewrap", true,
                null, "2026-11-24T08:00:00.000Z", false);
    }

    private static Exit exit(Phase phase, Outcome outcome) {
        int code = switch (outcome) {
            case OK -> 0;
            case FAILED -> 1;
            default -> 137;
        };
        return new Exit(1, outcome, code, null, outcome == Outcome.TIME_LIMIT ? "wall" : null,
                "2026-11-24T08:00:00.000Z", "2026-11-24T08:00:02.500Z",
                phase == Phase.FULL ? new BigDecimal("61.250") : new BigDecimal("2.500"), 1 << 20, 0, 0, 0, Map.of());
    }
}
