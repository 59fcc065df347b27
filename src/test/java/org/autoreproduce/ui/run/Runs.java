package org.autoreproduce.ui.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.autoreproduce.json.Json;
import org.autoreproduce.process.ProcessIdentity;
import org.autoreproduce.run.Exit;
import org.autoreproduce.run.Outcome;
import org.autoreproduce.run.Phase;
import org.autoreproduce.run.RunFolder;
import org.autoreproduce.run.RunRecord;
import org.autoreproduce.run.RunState;
import org.jspecify.annotations.Nullable;

/** Runs as tests need them, on disk or not. */
final class Runs {
    private Runs() {}

    static KnownRun ended(Path folder, Phase phase, String tree, int seed) {
        return new KnownRun(new RunFolder(folder), record(phase, tree, seed, null), exit(), RunState.ENDED);
    }

    /** A run that goes on for as long as this process does. */
    static Path running(Path folder, int seed) throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("run.json"), new Json().write(record(Phase.FULL, "now", seed,
                ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow())));
        return folder;
    }

    static void end(Path folder) throws IOException {
        Files.writeString(folder.resolve("exit.json"), new Json().write(exit()));
    }

    private static RunRecord record(Phase phase, String tree, int seed, @Nullable ProcessIdentity supervisor) {
        return new RunRecord(1, "key", List.of("main.py"), tree, phase, List.of(seed), "env", List.of(), null,
                Map.of(), "cpu", Map.of(), Map.of(), "bubblewrap", true, supervisor, null, false);
    }

    private static Exit exit() {
        return new Exit(1, Outcome.OK, 0, null, null, null, null, BigDecimal.ONE, 0, 0, 0, 0, Map.of());
    }
}
