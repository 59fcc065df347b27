package org.autoreproduce.pipeline.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.autoreproduce.code.PythonModule;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.run.Exit;
import org.autoreproduce.run.MetricLine;
import org.autoreproduce.run.MetricsReading;
import org.autoreproduce.run.OutFolder;
import org.autoreproduce.run.Phase;
import org.autoreproduce.run.RunFolder;
import org.autoreproduce.run.RunRecord;
import org.autoreproduce.run.RunState;
import org.autoreproduce.run.RunStore;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A run's folder as it lies there.
 *
 * @param record what run.json says; null where it never began or cannot be read
 * @param exit   what exit.json says; null until it ended, or where it cannot be read
 * @param state  null where its files cannot be read, which must not keep the others from being told
 */
record PastRun(RunFolder folder, @Nullable RunRecord record, @Nullable Exit exit, @Nullable RunState state) {
    private static final long LARGEST_FILE = 1 << 20;

    /** All runs of the project, oldest first. */
    static List<PastRun> all(ProjectFolder folder) {
        Path place = folder.root().resolve("runs");
        try {
            List<PastRun> runs = new ArrayList<>();
            for (RunFolder run : new RunStore(place).all()) {
                runs.add(of(run));
            }
            return runs;
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("account.runs.unreadable", place));
        }
    }

    private static PastRun of(RunFolder folder) {
        try {
            return new PastRun(folder, folder.record().orElse(null), folder.exit().orElse(null), folder.state());
        } catch (IOException | ProblemException e) {
            return new PastRun(folder, null, null, null);
        }
    }

    /** Four digits. */
    String run() {
        return folder.run();
    }

    /** Whether it did so much; false where nobody knows. */
    boolean did(Phase phase) {
        return record != null && record.phase() == phase;
    }

    /** Whether tests were run on stubs, where they should be red; false where nobody knows. */
    boolean onStubs() {
        try {
            Path job = folder.path().resolve("job.json");
            return did(Phase.TEST) && Files.isRegularFile(job) && Files.readString(job).contains(PythonModule.STUB);
        } catch (IOException e) {
            return false;
        }
    }

    /** What it measured, as far as it is wanted; nothing where that cannot be read. */
    MetricsReading metrics(Predicate<MetricLine> wanted) {
        try {
            return new OutFolder(folder.path().resolve("out")).metrics(wanted);
        } catch (IOException e) {
            return new MetricsReading(List.of(), List.of(), false);
        }
    }

    /**
     * A line of the program that it ran.
     *
     * @param file as the program names it, which may be anything
     * @param at   from 1
     */
    Optional<String> line(String file, int at) {
        return source(file).flatMap(lines -> at >= 1 && at <= lines.size()
                ? Optional.of(lines.get(at - 1))
                : Optional.empty());
    }

    /** The lines of a file of the program; none where it is no file in the program's folder. */
    Optional<List<String>> source(String file) {
        Path root = folder.path().resolve("snapshot");
        try {
            Path place = root.resolve(file);
            if (Path.of(file).isAbsolute() || !Files.isRegularFile(place)
                    || !place.toRealPath().startsWith(root.toRealPath()) || Files.size(place) > LARGEST_FILE) {
                return Optional.empty();
            }
            return Optional.of(Files.readAllLines(place));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
