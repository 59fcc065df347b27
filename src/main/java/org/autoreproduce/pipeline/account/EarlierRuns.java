package org.autoreproduce.pipeline.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.autoreproduce.pipeline.BindingLines;
import org.autoreproduce.pipeline.RunFigures;
import org.autoreproduce.pipeline.RunsFile;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.report.ReportData.EarlierRun;
import org.autoreproduce.run.Exit;
import org.autoreproduce.run.Phase;
import org.autoreproduce.run.RunRecord;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.verdict.Binding;
import org.autoreproduce.verdict.BindingRules;
import org.autoreproduce.verdict.SeedReducer;
import org.autoreproduce.verdict.ValueClaim;

/** Full runs besides those that count, with their numbers and what is otherwise now; none is left out of sight. */
final class EarlierRuns {
    private final Found found;
    private final List<PastRun> runs;

    EarlierRuns(Found found, List<PastRun> runs) {
        this.found = found;
        this.runs = runs;
    }

    List<EarlierRun> all() {
        List<String> counted = found.counted().map(RunsFile::runs).orElse(List.of()).stream()
                .filter(run -> run.phase() == Phase.FULL).map(RunsFile.Entry::run).toList();
        Optional<PastRun> last = runs.stream().filter(run -> counted.contains(run.run())).reduce((a, b) -> b);
        boolean settled = found.stages().stream()
                .anyMatch(stage -> stage.stage() == StageName.RUN && stage.state().finished());
        // while the stage is not finished, what came after the last that counts is on its way to count
        List<PastRun> past = settled ? runs : last.map(run -> runs.subList(0, runs.indexOf(run))).orElse(List.of());
        return past.stream().filter(run -> run.did(Phase.FULL) && !counted.contains(run.run()))
                .map(run -> new EarlierRun(run.run(), changed(run, last.orElse(run)), numbers(run)))
                .toList();
    }

    private static String changed(PastRun run, PastRun now) {
        RunRecord then = Objects.requireNonNull(run.record());
        RunRecord current = now.record();
        List<String> changes = new ArrayList<>();
        if (current != null) {
            note(changes, then.commit().equals(current.commit()), "account.changed.code");
            note(changes, then.data().equals(current.data()), "account.changed.data");
            note(changes, then.device().equals(current.device()), "account.changed.device");
            note(changes, then.environment().equals(current.environment()), "account.changed.environment");
        }
        return changes.isEmpty()
                ? Sentence.of("account.changed.nothing").words()
                : changes.stream().collect(Collectors.joining("; "));
    }

    private static void note(List<String> changes, boolean same, String key) {
        if (!same) {
            changes.add(Sentence.of(key).words());
        }
    }

    /** The numbers as the same arithmetic takes them from the run's lines. */
    private List<EarlierRun.Number> numbers(PastRun run) {
        Exit exit = run.exit();
        if (exit == null) {
            return List.of();
        }
        List<EarlierRun.Number> numbers = new ArrayList<>();
        for (int seed : Objects.requireNonNull(run.record()).seeds()) {
            RunFigures figures = RunFigures.of(new RunsFile.Entry(run.run(), Phase.FULL, seed, exit.outcome()),
                    run.metrics(new BindingLines(found.bindings())));
            SeedReducer reducer = new SeedReducer(List.of(figures.run()), figures.lines(), List.of(seed));
            for (Binding binding : sound()) {
                reducer.reduce(binding).numbers().forEach(number -> numbers
                        .add(new EarlierRun.Number(binding.claim().toString(), seed, number.toPlainString())));
            }
        }
        return numbers;
    }

    private List<Binding> sound() {
        return found.bindings().stream()
                .filter(binding -> found.claims().stream()
                        .anyMatch(claim -> claim instanceof ValueClaim value && claim.id().equals(binding.claim())
                                && new BindingRules().problem(value, binding) == null))
                .toList();
    }
}
