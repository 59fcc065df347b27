package org.autoreproduce.run.env;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.autoreproduce.process.Cancellation;

/** Real programs, started plainly, for tests of this room alone. */
final class LocalPrograms implements Programs {
    private final Map<String, String> environment;

    /** Lays the given variables over the test's own. */
    LocalPrograms(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Output run(List<String> argv, Map<String, String> variables, Duration limit, Consumer<String> line,
            Cancellation stop) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(argv).redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(environment);
        builder.environment().putAll(variables);
        builder.environment().values().removeIf(String::isEmpty);
        Process process = builder.start();
        try (var registered = stop.onCancel(() -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }); BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            String said = read(reader, line, stop);
            boolean ended = process.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
            stop.check();
            return new Output(ended ? process.exitValue() : Output.OVERDUE, said, "");
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IOException("interrupted", e);
        }
    }

    private static String read(BufferedReader reader, Consumer<String> line, Cancellation stop) throws IOException {
        StringBuilder said = new StringBuilder();
        try {
            for (String next = reader.readLine(); next != null; next = reader.readLine()) {
                said.append(next).append('\n');
                line.accept(next);
            }
        } catch (IOException e) {
            stop.check(); // a process that was ended closes its streams
            throw e;
        }
        return said.toString();
    }
}
