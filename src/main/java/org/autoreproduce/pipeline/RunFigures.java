package org.autoreproduce.pipeline;

import java.util.List;
import java.util.Optional;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.run.MetricLine;
import org.autoreproduce.run.MetricsReading;
import org.autoreproduce.run.Outcome;
import org.autoreproduce.verdict.FullRun;
import org.autoreproduce.verdict.Measurement;

/** A full run as the arithmetic takes it: how its seed ended, and every line that it measured. */
public record RunFigures(FullRun run, List<Measurement> lines) {
    /** Copies the list. */
    public RunFigures {
        lines = List.copyOf(lines);
    }

    /** What that run measured. */
    public static RunFigures of(RunsFile.Entry entry, MetricsReading metrics) {
        // what was cut off might have been the last step
        FullRun.Ending ending = metrics.whole() ? ending(entry.outcome()) : FullRun.Ending.LIMIT;
        FullRun run = new FullRun(entry.run(), List.of(new FullRun.SeedEnd(entry.seed(), ending)));
        return new RunFigures(run, metrics.lines().stream().map(line -> measurement(entry, line)).toList());
    }

    private static FullRun.Ending ending(Outcome outcome) {
        return switch (outcome) {
            case OK -> FullRun.Ending.FINISHED;
            case TIME_LIMIT, MEMORY_LIMIT, DISK_LIMIT, STALLED -> FullRun.Ending.LIMIT;
            case DIVERGED -> FullRun.Ending.NAN;
            case STOPPED, LOST -> FullRun.Ending.STOPPED;
            default -> FullRun.Ending.CRASHED;
        };
    }

    /** A line that names no seed is of the seed that the run was started for. */
    private static Measurement measurement(RunsFile.Entry entry, MetricLine line) {
        Integer seed = line.seed();
        return new Measurement(entry.run(), line.number(),
                Optional.ofNullable(line.claim()).flatMap(Id::find).orElse(null), line.name(), line.value(),
                line.unit(), line.dataset(), line.split(), seed == null ? entry.seed() : seed,
                line.step());
    }
}
