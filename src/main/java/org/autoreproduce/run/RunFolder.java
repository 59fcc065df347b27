package org.autoreproduce.run;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.autoreproduce.process.ProcessIdentity;

/**
 * The folder of one run: run.json, exit.json, logs, snapshot, out. All that is known of a run is read from here, so that
 * it is found again after a crash.
 *
 * @param path the folder; its name is the run's number
 */
public record RunFolder(Path path) {
    private static final int TAIL = 16 << 10;

    /** Four digits, as 0007. */
    public String run() {
        return String.valueOf(path.getFileName());
    }

    /** What run.json says; absent where the run never began. */
    public Optional<RunRecord> record() throws IOException {
        return new RunFiles().read(path.resolve("run.json"), RunRecord.class);
    }

    /** What exit.json says; absent until the run has ended. */
    public Optional<Exit> exit() throws IOException {
        return new RunFiles().read(path.resolve("exit.json"), Exit.class);
    }

    /** Whether it goes on, has ended, or neither. */
    public RunState state() throws IOException {
        // in this order: a supervisor that ends after the first look has written exit.json before the second
        boolean alive = record().map(RunRecord::supervisor).filter(ProcessIdentity::alive).isPresent();
        if (Files.exists(path.resolve("exit.json"))) {
            return RunState.ENDED;
        }
        return alive ? RunState.RUNNING : RunState.ORPHANED;
    }

    /**
     * How it ended; absent until then.
     *
     * @param reused whether it had ended before it was asked for
     */
    public Optional<RunResult> result(boolean reused) throws IOException {
        Optional<Exit> exit = exit();
        if (exit.isEmpty()) {
            return Optional.empty();
        }
        RunFiles files = new RunFiles();
        String stdout = files.tail(path.resolve("stdout.log"), TAIL);
        String stderr = files.tail(path.resolve("stderr.log"), TAIL);
        return exit.map(end -> new RunResult(run(), end.outcome(), end.code(), path, end.limit(), stdout, stderr,
                Duration.ofMillis(end.wall().movePointRight(3).longValue()), end.peakMemory(), reused));
    }

    /** Asks the supervisor to end the run. It looks every 50 ms. */
    public void requestStop() {
        // not by a channel, which an interrupted thread would lose
        try (var empty = new FileOutputStream(path.resolve("stop").toFile())) {
            empty.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes that nobody holds the run any more. */
    void markLost() throws IOException {
        new RunFiles().write(path.resolve("exit.json"), Exit.lost());
    }
}
