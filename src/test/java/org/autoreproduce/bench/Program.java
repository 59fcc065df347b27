package org.autoreproduce.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The workbench as a process of its own, which can be killed; what it prints goes to a file. */
public final class Program implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(8);

    private final Process process;
    private final Instant started = Instant.now();

    private Program(Process process) {
        this.process = process;
    }

    /**
     * Starts a command line on the class path of this process.
     *
     * @param cache where environments are kept; warm, so that no package is installed
     * @param said  gets what it prints, below what stands there
     */
    public static Program start(Path cache, Path said, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), "org.autoreproduce.cli.Main"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        builder.environment().put("XDG_STATE_HOME", cache.resolve("state").toString());
        return new Program(builder.start());
    }

    /** When it was started. */
    Instant started() {
        return started;
    }

    /** Whether it still runs. */
    public boolean runs() {
        return process.isAlive();
    }

    /** Ends it as kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits until it ends by itself; gives its exit code, -1 where it had to be ended. */
    int end() throws InterruptedException {
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            return -1;
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
