package org.autoreproduce.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.autoreproduce.process.Child;
import org.autoreproduce.process.Command;
import org.autoreproduce.process.Output;
import org.autoreproduce.text.ProblemException;

/** Starts the program that holds a run; from then on the run needs us no more. */
final class Supervisor {
    private static final String SCRIPT = "supervisor.py";

    private final Path python;

    /** Uses this interpreter, 3.10 or newer and no shim, which is outside the sandbox. */
    Supervisor(Path python) {
        this.python = python;
    }

    /** Gives it the run's folder, and returns when run.json is there. */
    void start(RunFolder folder) throws IOException {
        Path script = folder.path().resolve(SCRIPT);
        try (InputStream resource = Supervisor.class.getResourceAsStream(SCRIPT)) {
            Files.copy(Objects.requireNonNull(resource), script);
        }
        List<String> said = Collections.synchronizedList(new ArrayList<>());
        Command command = new Command(
                List.of(python.toString(), "-I", "-B", script.toString(), folder.path().toString()),
                Map.of("LANG", "C.UTF-8", "PATH", "/usr/bin:/bin"), folder.path());
        // not the caller's stop and no interrupt: a run that was half started could not be told from a lost one
        int code = Child.start(command, new Output.Discard(), new Output.Lines(said::add)).waitToTheEnd();
        if (code != 0) {
            throw new ProblemException("run.supervisor.failed", folder.run(), String.join(" ", said), folder.path());
        }
    }
}
