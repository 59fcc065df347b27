package org.autoreproduce.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.autoreproduce.text.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All runs of a project, each in a folder of its own whose number is given once. */
public final class RunStore {
    private static final Logger LOG = LoggerFactory.getLogger(RunStore.class);

    private final Path path;

    /** The runs in this folder, which need not be there yet. */
    public RunStore(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** Makes the folder of a new run. Numbers of runs that were removed are not given again. */
    public synchronized RunFolder create() throws IOException {
        Files.createDirectories(path);
        RunFiles files = new RunFiles();
        int last = files.read(path.resolve("last.json"), Last.class).map(Last::number).orElse(0);
        int number = 1 + Math.max(last,
                all().stream().mapToInt(folder -> Integer.parseInt(folder.run())).max().orElse(0));
        files.write(path.resolve("last.json"), new Last(1, number));
        return new RunFolder(Files.createDirectory(path.resolve(String.format(Locale.ROOT, "%04d", number))));
    }

    /** All runs, oldest first. */
    public List<RunFolder> all() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        List<RunFolder> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path, Files::isDirectory)) {
            for (Path entry : entries) {
                if (String.valueOf(entry.getFileName()).matches("[0-9]{4,9}")) {
                    found.add(new RunFolder(entry));
                }
            }
        }
        found.sort(Comparator.comparingInt(folder -> Integer.parseInt(folder.run())));
        return List.copyOf(found);
    }

    /** The run of that number. */
    public Optional<RunFolder> find(String run) throws IOException {
        return all().stream().filter(folder -> folder.run().equals(run)).findFirst();
    }

    /** The first run with that key which ended by itself or by a limit. Stopped and lost ones do not count. */
    public Optional<RunFolder> finished(String key) throws IOException {
        return finished(key, _ -> true);
    }

    /** The result of the first such run for a request; one that a limit ended which is higher by now does not count. */
    public Optional<RunResult> result(RunRequest request) throws IOException {
        Optional<RunFolder> folder = finished(request.key(), it -> !freed(it, request.limits()));
        return folder.isPresent() ? folder.get().result(true) : Optional.empty();
    }

    private Optional<RunFolder> finished(String key, Test more) throws IOException {
        return first(key, RunState.ENDED,
                it -> it.exit().map(Exit::outcome).filter(Outcome::finished).isPresent() && more.holds(it));
    }

    /** Whether the limit that ended a run has been raised or taken away. */
    private static boolean freed(RunFolder folder, Limits now) throws IOException {
        String name = switch (folder.exit().map(Exit::outcome).orElse(Outcome.OK)) {
            case TIME_LIMIT -> "wall";
            case MEMORY_LIMIT -> "memory";
            case DISK_LIMIT -> "out";
            case STALLED -> "stalled";
            case DIVERGED -> "nan";
            default -> "";
        };
        BigDecimal limit = now.figures().getOrDefault(name, BigDecimal.ZERO);
        BigDecimal then = folder.record().map(RunRecord::limits).orElse(Map.of()).getOrDefault(name, BigDecimal.ZERO);
        return !name.isEmpty() && then.signum() > 0 && (limit.signum() == 0 || limit.compareTo(then) > 0);
    }

    /** The run with that key which goes on. */
    public Optional<RunFolder> running(String key) throws IOException {
        return first(key, RunState.RUNNING, folder -> true);
    }

    /**
     * Marks every run as lost which is neither running nor ended. To be called once, when the project is opened: a run
     * that is just being started looks the same.
     *
     * @return the numbers of those that were marked now
     */
    public List<String> markOrphans() throws IOException {
        List<String> marked = new ArrayList<>();
        for (RunFolder folder : all()) {
            if (readable(folder, it -> it.state() == RunState.ORPHANED)) {
                folder.markLost();
                marked.add(folder.run());
            }
        }
        return List.copyOf(marked);
    }

    private Optional<RunFolder> first(String key, RunState state, Test more) throws IOException {
        for (RunFolder folder : all()) {
            Predicate<RunRecord> same = record -> record.key().equals(key);
            if (readable(folder,
                    it -> it.record().filter(same).isPresent() && it.state() == state && more.holds(it))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** One unreadable folder must not keep the others from being found. */
    private static boolean readable(RunFolder folder, Test test) throws IOException {
        try {
            return test.holds(folder);
        } catch (ProblemException e) {
            LOG.warn("run {} is left alone: {}", folder.run(), e.getMessage());
            return false;
        }
    }

    private record Last(int schema, int number) {}

    @FunctionalInterface
    private interface Test {
        boolean holds(RunFolder folder) throws IOException;
    }
}
