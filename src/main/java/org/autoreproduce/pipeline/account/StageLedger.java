package org.autoreproduce.pipeline.account;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.Past;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.project.ProjectFolder;
import org.jspecify.annotations.Nullable;

/**
 * What one stage took so far, over all its runs, and what it went through.
 *
 * @param calls   finished, recorded ones included
 * @param tokens  in and out of these
 * @param dollars null where a price is unknown
 * @param wall    of the stage runs that ended
 * @param tries   of the last run, in order
 */
public record StageLedger(StageName stage, List<Call> calls, long tokens, @Nullable BigDecimal dollars, Duration wall,
        List<Try> tries) {
    /** Copies the lists. */
    public StageLedger {
        calls = List.copyOf(calls);
        tries = List.copyOf(tries);
    }

    /**
     * A finished call.
     *
     * @param number of its file in journal/calls
     * @param source model, journal or recording
     */
    public record Call(String number, String purpose, String source, long tokensIn, long tokensOut, long ms) {}

    /**
     * An attempt.
     *
     * @param outcome what came of it
     * @param program the folder of the program as it was tried; null where nothing was run
     */
    public record Try(int number, int limit, String outcome, @Nullable Path program) {}

    /** The ledgers of all stages of a project, by stage. */
    public static Map<StageName, StageLedger> of(ProjectFolder folder) {
        Map<StageName, Sum> sums = new EnumMap<>(StageName.class);
        for (StageName stage : StageName.values()) {
            sums.put(stage, new Sum());
        }
        for (Event event : new Past(folder).events()) {
            stage(event).map(sums::get).ifPresent(sum -> sum.take(event, folder));
        }
        Map<StageName, StageLedger> ledgers = new EnumMap<>(StageName.class);
        sums.forEach((stage, sum) -> ledgers.put(stage, sum.ledger(stage)));
        return ledgers;
    }

    private static Optional<StageName> stage(Event event) {
        return Optional.ofNullable(switch (event) {
            case Event.StageStarted e -> e.stage();
            case Event.StageEnded e -> e.stage();
            case Event.Tried e -> e.stage();
            case Event.CallEnded e -> e.stage();
            case Event.RunEnded e -> e.stage();
            default -> null;
        });
    }

    /** Adds up while the events go by. */
    private static final class Sum {
        private final List<Call> calls = new ArrayList<>();
        private final List<Try> tries = new ArrayList<>();
        private long tokens;
        private @Nullable BigDecimal dollars = BigDecimal.ZERO;
        private Duration wall = Duration.ZERO;
        private int run;
        private @Nullable Path program;

        void take(Event event, ProjectFolder folder) {
            switch (event) {
                case Event.StageStarted started -> begin(started.run());
                case Event.CallEnded call -> call(call);
                // of several runs of one attempt the first is the program as it was written
                case Event.RunEnded ran when program == null -> program = folder.root().resolve("runs")
                        .resolve(ran.run()).resolve("snapshot");
                case Event.Tried tried -> {
                    tries.add(new Try(tried.number(), tried.limit(), tried.outcome(), program));
                    program = null;
                }
                case Event.StageEnded ended -> wall = wall.plusMillis(ended.ms());
                default -> {
                }
            }
        }

        private void begin(int number) {
            if (number != run) {
                tries.clear();
            }
            run = number;
            program = null;
        }

        private void call(Event.CallEnded call) {
            calls.add(new Call(call.call(), call.purpose(), call.source(), call.tokensIn(), call.tokensOut(),
                    call.ms()));
            if (!call.source().equals("journal")) {
                tokens += call.tokensIn() + call.tokensOut();
                dollars = dollars == null || call.cost() == null ? null : dollars.add(call.cost());
            }
        }

        StageLedger ledger(StageName stage) {
            return new StageLedger(stage, calls, tokens, dollars, wall, tries);
        }
    }
}
