package org.autoreproduce.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.autoreproduce.text.ProblemException;

/**
 * Git's lock files, and when one is left over: we hold the session lock, so a lock of over ten seconds is nobody's. A
 * younger one may be a git command that the user has just given.
 */
final class StaleLock {
    private static final Duration OLD = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private StaleLock() {}

    /** Waits until nobody has this lock, removing it when it is old; ProblemException where git stays busy. */
    static void awaitGone(Path lock) throws IOException {
        Instant started = Instant.now();
        while (!removeIfOld(lock)) {
            if (Duration.between(started, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new ProblemException("project.git-busy", lock);
            }
            pause();
        }
    }

    /** Removes the lock if it is old; true where no lock is left. */
    static boolean removeIfOld(Path lock) throws IOException {
        try {
            Instant made = Files.getLastModifiedTime(lock).toInstant();
            if (Duration.between(made, Instant.now()).compareTo(OLD) < 0) {
                return false;
            }
            Files.deleteIfExists(lock);
            return true;
        } catch (NoSuchFileException e) {
            return true;
        }
    }

    /** Removes all old locks of a repository, and the half objects of a killed commit of ours. */
    static void tidy(Path git) throws IOException {
        for (Path lock : files(git, 1, ".*\\.lock")) {
            removeIfOld(lock);
        }
        for (Path lock : files(git.resolve("refs"), Integer.MAX_VALUE, ".*\\.lock")) {
            removeIfOld(lock);
        }
        for (Path half : files(git.resolve("objects"), 1, "noz.*\\.tmp")) {
            Files.deleteIfExists(half);
        }
    }

    private static List<Path> files(Path folder, int depth, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.getFileName().toString().matches(name)).toList();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped");
        }
    }
}
