package org.autoreproduce.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.Child;
import org.autoreproduce.process.Command;
import org.autoreproduce.process.Output;

/** What tests of runs share: a real interpreter, a real sandbox, small programs. */
final class TrialRuns {
    static final Duration LONG = Duration.ofSeconds(60);
    static final Limits LIMITS = Limits.of(LONG, 1L << 30);

    final Path root;
    final Path python = interpreter();
    final RunStore store;
    final Path helper;

    TrialRuns(Path root) throws IOException {
        this.root = root.toRealPath();
        this.store = new RunStore(this.root.resolve("project/runs"));
        this.helper = Files.createDirectory(this.root.resolve("helper"));
        Files.writeString(helper.resolve("ours.py"), "HERE = True\n");
    }

    static Path interpreter() {
        List<String> lines = new ArrayList<>();
        try {
            Child.start(new Command(List.of("python3", "-c", "import sys; print(sys.executable)"), System.getenv(),
                    Path.of("/")), new Output.Lines(lines::add), new Output.Discard()).waitFor(new Cancellation());
        } catch (IOException e) {
            lines.clear();
        }
        assumeTrue(!lines.isEmpty(), "python3 is not installed");
        return Path.of(lines.getFirst());
    }

    /** The sandbox of this machine; without bubblewrap the test is skipped, with one that does not hold it fails. */
    static SandboxProbe.Finding sandbox() {
        assumeTrue(Files.exists(Path.of("/usr/bin/bwrap")), "bubblewrap is not installed");
        SandboxProbe.Finding found = new SandboxProbe(interpreter()).find(new Cancellation());
        assertThat(found).isInstanceOf(SandboxProbe.Present.class);
        return found;
    }

    LocalExecutor executor(SandboxProbe.Finding sandbox) {
        return new LocalExecutor(store, sandbox, python, helper);
    }

    /** A new executor, as after a restart of the workbench, without a sandbox. */
    LocalExecutor plain() {
        return executor(new SandboxProbe.Absent(org.autoreproduce.text.Sentence.of("run.sandbox.missing")));
    }

    RunRequest program(String key, String text, boolean sandboxed) throws IOException {
        return program(key, text, LIMITS, sandboxed);
    }

    RunRequest program(String key, String text, Limits limits, boolean sandboxed) throws IOException {
        Path code = Files.createDirectories(root.resolve("code-" + key));
        Files.writeString(code.resolve("main.py"), text);
        return new RunRequest(key, code, List.of("main.py", "--data", RunRequest.DATA, "--out", RunRequest.OUT),
                Phase.SMOKE, List.of(0), List.of(), new PythonEnvironment(python, List.of(), "bare", List.of()), "cpu",
                limits,
                Map.of("OMP_NUM_THREADS", "1"), "c0ffee", sandboxed);
    }

    RunResult run(Executor executor, RunRequest request) {
        return executor.run(request, RunListener.NONE, new Cancellation());
    }
}
