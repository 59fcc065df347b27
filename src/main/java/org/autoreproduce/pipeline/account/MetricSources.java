package org.autoreproduce.pipeline.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.run.MetricLine;
import org.jspecify.annotations.Nullable;

/** The code that wrote a metrics line, as it was in that very run. Each run's file is read once. */
final class MetricSources {
    private final Map<String, PastRun> runs;
    private final Map<String, Map<Integer, MetricLine>> read = new HashMap<>();

    MetricSources(List<PastRun> runs) {
        this.runs = runs.stream().collect(Collectors.toMap(PastRun::run, Function.identity()));
    }

    /** None where the run or line is gone, or where the line names no file of the program. */
    Optional<ClaimEntry.Source> of(Anchor.Metric anchor) {
        @Nullable
        PastRun run = runs.get(anchor.run());
        if (run == null) {
            return Optional.empty();
        }
        @Nullable
        MetricLine line = read.computeIfAbsent(run.run(), _ -> lines(run)).get(anchor.line());
        if (line == null || line.file() == null || line.line() == null || run.source(line.file()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ClaimEntry.Source(run.run(), anchor.line(), line.file(), line.line(),
                run.line(line.file(), line.line()).orElse(null)));
    }

    private static Map<Integer, MetricLine> lines(PastRun run) {
        return run.metrics(line -> line.claim() != null).lines().stream()
                .collect(Collectors.toMap(MetricLine::number, Function.identity()));
    }
}
