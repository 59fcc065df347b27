package org.autoreproduce.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.autoreproduce.json.Json;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** Finds out whether the sandbox holds, by letting a trial program try to get out of it. */
public final class SandboxProbe {
    private static final String ALLOWED = "write to the out folder";
    private static final Limits LIMITS = Limits.of(Duration.ofSeconds(60), 1L << 29);

    private final Path python;

    /** Tries with this interpreter, 3.10 or newer and no shim, as supervisor and as the trial program's. */
    public SandboxProbe(Path python) {
        this.python = python;
    }

    /** Runs the trial program, in a temporary folder; takes about a third of a second. */
    public Finding find(Cancellation stop) {
        try {
            Optional<SandboxTools> tools = SandboxTools.find();
            if (tools.isEmpty()) {
                return new Absent(Sentence.of("run.sandbox.missing"));
            }
            Path folder = Files.createTempDirectory("autoreproduce-probe");
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return attempt(new Sandbox(tools.get()), folder, server.getLocalPort(), stop);
            } finally {
                remove(folder);
            }
        } catch (IOException | ProblemException e) {
            return new Absent(Sentence.of("run.sandbox.broken", String.valueOf(e.getMessage())));
        }
    }

    private Finding attempt(Sandbox sandbox, Path folder, int port, Cancellation stop) throws IOException {
        Path code = Files.createDirectory(folder.resolve("code"));
        try (InputStream resource = SandboxProbe.class.getResourceAsStream("probe.py")) {
            Files.copy(Objects.requireNonNull(resource), code.resolve("probe.py"));
        }
        Path helper = Files.createDirectory(folder.resolve("helper"));
        Path secret = Files.writeString(folder.resolve("secret"), "not to be read");
        Path escaped = folder.resolve("escaped");
        Path home = Path.of(System.getProperty("user.home"));
        RunRequest request = new RunRequest("probe", code,
                List.of("-I", RunRequest.CODE + "/probe.py", (home.getNameCount() > 0 ? home : folder).toString(),
                        secret.toString(), escaped.toString(), Integer.toString(port)),
                Phase.TEST, List.of(), List.of(), new PythonEnvironment(python, List.of(), "probe", List.of()), "cpu",
                LIMITS,
                Map.of(), "none", true);
        RunResult result = new LocalExecutor(new RunStore(folder.resolve("runs")), new Present(sandbox, Map.of()),
                python, helper).run(request, RunListener.NONE, stop);
        if (result.outcome() != Outcome.OK) {
            return new Absent(Sentence.of("run.sandbox.broken", result.stderrTail().strip()));
        }
        return judge(sandbox, new Json().tree(result.stdoutTail()), Files.exists(escaped));
    }

    private static Finding judge(Sandbox sandbox, JsonNode said, boolean escaped) {
        Map<String, String> tried = new TreeMap<>();
        said.properties().forEach(entry -> tried.put(entry.getKey(), entry.getValue().asText()));
        boolean writes = "succeeded".equals(tried.remove(ALLOWED));
        List<String> leaks = tried.entrySet().stream().filter(entry -> !entry.getValue().equals("refused"))
                .map(Map.Entry::getKey).toList();
        if (!leaks.isEmpty() || escaped || tried.isEmpty()) {
            return new Absent(Sentence.of("run.sandbox.leaks", String.join(", ", leaks)));
        }
        return writes
                ? new Present(sandbox, Map.copyOf(tried))
                : new Absent(Sentence.of("run.sandbox.broken", "cannot " + ALLOWED));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** What was found. */
    public sealed interface Finding {}

    /**
     * A sandbox that holds.
     *
     * @param sandbox to run in
     * @param tried   each escape that was tried, and "refused"
     */
    public record Present(Sandbox sandbox, Map<String, String> tried) implements Finding {}

    /**
     * None that holds.
     *
     * @param why for the user
     */
    public record Absent(Sentence why) implements Finding {}
}
