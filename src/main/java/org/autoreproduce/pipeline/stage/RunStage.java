package org.autoreproduce.pipeline.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.Dossier;
import org.autoreproduce.pipeline.FailureFile;
import org.autoreproduce.pipeline.RunsFile;
import org.autoreproduce.pipeline.Stage;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageOutcome;
import org.autoreproduce.project.Settings;
import org.autoreproduce.run.Outcome;
import org.autoreproduce.run.Phase;
import org.autoreproduce.run.RunResult;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.FixedTolerances;
import org.autoreproduce.verdict.Tolerance;

/**
 * Runs the program for real: probe, smoke and capped for one seed, then full for each. A crash sends the stage back to
 * the experiment with what the program said, and so does a claim for which no seed gave a number; the distance from the
 * paper's number does nothing here.
 */
public final class RunStage implements Stage {
    private final Reduction reduction = new Reduction();

    @Override
    public StageName name() {
        return StageName.RUN;
    }

    @Override
    public StageOutcome run(StageContext context) {
        Dossier dossier = context.dossier();
        Settings settings = dossier.settings("seeds", "device", "tolerancePercent", "python", "limits/minutes",
                "limits/memoryMb").settings();
        dossier.input("data");
        dossier.readTree("code");
        SourceTree tree = context.code().current();
        List<RunsFile.Entry> entries = new ArrayList<>();
        for (Phase phase : List.of(Phase.PROBE, Phase.SMOKE, Phase.CAPPED)) {
            int seed = settings.seeds().getFirst();
            RunResult result = run(context, tree, phase, seed, entries);
            // a capped run that its time limit ends has shown what it is for
            if (result.outcome() != Outcome.OK && !(phase == Phase.CAPPED && result.outcome() == Outcome.TIME_LIMIT)) {
                return back(context, tree, phase, seed, result.run(), reduction.of(result), entries);
            }
        }
        FixedTolerances fixed = fix(dossier, settings);
        for (int seed : settings.seeds()) {
            RunResult result = run(context, tree, Phase.FULL, seed, entries);
            if (result.outcome() == Outcome.FAILED) {
                return back(context, tree, Phase.FULL, seed, result.run(), reduction.of(result), entries);
            }
        }
        addDropped(context, tree, settings, fixed, entries);
        Optional<String> numberless = new Yield(context, fixed).missing(entries);
        if (numberless.isPresent()) {
            RunsFile.Entry last = entries.getLast();
            return back(context, tree, Phase.FULL, last.seed(), last.run(), numberless.get(), entries);
        }
        save(dossier, tree, entries);
        return new StageOutcome.Done(0);
    }

    /** Seeds that ran and are not asked for any more still count: nobody chooses among results. */
    private static void addDropped(StageContext context, SourceTree tree, Settings settings, FixedTolerances fixed,
            List<RunsFile.Entry> entries) {
        Stream.concat(fixed.seeds().stream(), fixed.laterSeeds().stream())
                .filter(seed -> !settings.seeds().contains(seed)).sorted()
                .forEach(seed -> context.code().finished(tree, Phase.FULL, seed).ifPresent(
                        result -> entries.add(new RunsFile.Entry(result.run(), Phase.FULL, seed, result.outcome()))));
    }

    private static RunResult run(StageContext context, SourceTree tree, Phase phase, int seed,
            List<RunsFile.Entry> entries) {
        RunResult result = context.code().run(tree, phase, seed);
        entries.add(new RunsFile.Entry(result.run(), phase, seed, result.outcome()));
        return result;
    }

    private StageOutcome back(StageContext context, SourceTree tree, Phase phase, int seed, String run, String reason,
            List<RunsFile.Entry> entries) {
        save(context.dossier(), tree, entries);
        context.dossier().save(Artefact.FAILURE,
                new FailureFile(FailureFile.SCHEMA, tree.hash(), phase, seed, reason));
        return new StageOutcome.Back(StageName.EXPERIMENT,
                Sentence.of("pipeline.run.failed", run, phase.name().toLowerCase(java.util.Locale.ROOT),
                        seed));
    }

    private static void save(Dossier dossier, SourceTree tree, List<RunsFile.Entry> entries) {
        dossier.save(Artefact.RUNS, new RunsFile(RunsFile.SCHEMA, tree.hash(), entries));
    }

    /** Tolerances and seeds are fixed once, before the first full run; what is otherwise now is listed as a change. */
    private static FixedTolerances fix(Dossier dossier, Settings settings) {
        List<Claim> claims = dossier.claims();
        Tolerance tolerance = new Tolerance(settings.tolerancePercent());
        String lastRun = dossier.own(Artefact.RUNS, RunsFile.class).map(RunsFile::runs)
                .flatMap(runs -> runs.stream().filter(run -> run.phase() == Phase.FULL).reduce((a, b) -> b))
                .map(RunsFile.Entry::run).orElse("");
        FixedTolerances fixed = dossier.own(Artefact.FIXED, FixedTolerances.class)
                .map(before -> before.changed(claims, settings.seeds(), tolerance, lastRun))
                .orElseGet(() -> FixedTolerances.fix(claims, settings.seeds(), tolerance));
        dossier.save(Artefact.FIXED, fixed);
        return fixed;
    }
}
