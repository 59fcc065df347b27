package org.autoreproduce.pipeline.account;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.autoreproduce.pipeline.RunsFile;
import org.autoreproduce.report.RunEntry;
import org.autoreproduce.run.Exit;
import org.autoreproduce.run.Phase;
import org.autoreproduce.run.RunRecord;
import org.autoreproduce.run.RunState;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Every run, also those of tests and those that nobody knows much of any more. */
final class RunEntries {
    private final Set<String> counted;
    private final Function<String, @Nullable String> commits;

    /**
     * Tells runs.
     *
     * @param counted what the verdicts are made of
     * @param commits the commit that holds a tree, shortened; null for none
     */
    RunEntries(Optional<RunsFile> counted, Function<String, @Nullable String> commits) {
        this.counted = counted.map(RunsFile::runs).orElse(List.of()).stream()
                .filter(run -> run.phase() == Phase.FULL).map(RunsFile.Entry::run).collect(Collectors.toSet());
        this.commits = commits;
    }

    List<RunEntry> of(List<PastRun> runs) {
        return runs.stream().map(this::entry).toList();
    }

    private RunEntry entry(PastRun run) {
        RunRecord record = run.record();
        if (record == null) {
            return new RunEntry(run.run(), words("account.run.unknown"), List.of(), null, false, outcome(run), null,
                    List.of(), List.of(), words("account.run.unknown"));
        }
        Exit exit = run.exit();
        Map<String, String> held = exit == null || exit.enforced().isEmpty() ? record.enforced() : exit.enforced();
        return new RunEntry(run.run(), phase(run, record.phase()), record.seeds(), commits.apply(record.commit()),
                counted.contains(run.run()), record.replayed()
                        ? words("account.run.replayed", outcome(run))
                        : outcome(run),
                wall(exit), limits(record, held, true), limits(record, held, false), sandbox(record.sandbox()));
    }

    private static String phase(PastRun run, Phase phase) {
        if (phase == Phase.TEST) {
            return words(run.onStubs() ? "account.run.stubs" : "account.run.tests");
        }
        return phase.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Duration wall(@Nullable Exit exit) {
        return exit == null || exit.wall().signum() == 0
                ? null
                : Duration.ofMillis(exit.wall().movePointRight(3).longValue());
    }

    private static String outcome(PastRun run) {
        Exit exit = run.exit();
        if (exit == null) {
            return words(switch (run.state()) {
                case RUNNING -> "account.outcome.running";
                case ENDED, ORPHANED -> "account.outcome.lost";
                case null -> "account.outcome.unreadable";
            });
        }
        return switch (exit.outcome()) {
            case OK -> words("account.outcome.ok");
            case FAILED -> run.did(Phase.TEST) && exit.code() == 1
                    ? words("account.outcome.red")
                    : words("account.outcome.failed", exit.code());
            case TIME_LIMIT -> words("account.outcome.time");
            case MEMORY_LIMIT -> words("account.outcome.memory");
            case DISK_LIMIT -> words("account.outcome.disk");
            case STALLED -> words("account.outcome.stalled");
            case DIVERGED -> words("account.outcome.diverged");
            case STOPPED -> words("account.outcome.stopped");
            case LOST -> words("account.outcome.lost");
            case NOT_STARTED -> words("account.outcome.notStarted");
        };
    }

    /** Limits that were asked for; 0 stands for none. */
    private static List<String> limits(RunRecord record, Map<String, String> held, boolean enforced) {
        return record.limits().entrySet().stream().filter(limit -> limit.getValue().signum() > 0)
                .filter(limit -> enforced != held.getOrDefault(limit.getKey(), "no").equals("no"))
                .sorted(Map.Entry.comparingByKey()).map(limit -> limit(limit.getKey(), limit.getValue())).toList();
    }

    private static String limit(String name, BigDecimal amount) {
        return switch (name) {
            case "wall" -> words("account.limit.wall", seconds(amount));
            case "cpu" -> words("account.limit.cpu", seconds(amount));
            case "processes" -> words("account.limit.processes", amount.toPlainString());
            case "memory" -> words("account.limit.memory", bytes(amount));
            case "addressSpace" -> words("account.limit.addressSpace", bytes(amount));
            case "file" -> words("account.limit.file", bytes(amount));
            case "out" -> words("account.limit.out", bytes(amount));
            case "stalled" -> words("account.limit.stalled", seconds(amount));
            case "nan" -> words("account.limit.nan", amount.toPlainString());
            case "log" -> words("account.limit.log", bytes(amount));
            default -> name + " " + amount.toPlainString();
        };
    }

    private static String seconds(BigDecimal amount) {
        long seconds = amount.longValue();
        return seconds % 60 == 0 ? seconds / 60 + " min" : amount.stripTrailingZeros().toPlainString() + " s";
    }

    private static String bytes(BigDecimal amount) {
        long mib = amount.longValue() >> 20;
        return mib % 1024 == 0 && mib > 0 ? mib / 1024 + " GiB" : mib + " MiB";
    }

    private static String sandbox(String name) {
        return switch (name) {
            case "bubblewrap" -> words("account.sandbox.bubblewrap");
            case "none" -> words("account.sandbox.none");
            default -> name;
        };
    }

    private static String words(String key, Object... arguments) {
        return Sentence.of(key, arguments).words();
    }
}
