package org.autoreproduce.pipeline.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.BindingLines;
import org.autoreproduce.pipeline.Dossier;
import org.autoreproduce.pipeline.RunFigures;
import org.autoreproduce.pipeline.RunsFile;
import org.autoreproduce.pipeline.Stage;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageOutcome;
import org.autoreproduce.pipeline.VerdictFile;
import org.autoreproduce.run.Phase;
import org.autoreproduce.study.Plan;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.verdict.FixedTolerances;
import org.autoreproduce.verdict.FullRun;
import org.autoreproduce.verdict.Judge;
import org.autoreproduce.verdict.Judging;
import org.autoreproduce.verdict.Measurement;
import org.autoreproduce.verdict.Verdict;

/** Each claim judged by arithmetic; no model has a say. */
public final class VerdictStage implements Stage {
    private final Judge judge = new Judge();

    @Override
    public StageName name() {
        return StageName.VERDICT;
    }

    @Override
    public StageOutcome run(StageContext context) {
        Dossier dossier = context.dossier();
        RunsFile runs = dossier.find(Artefact.RUNS, RunsFile.class)
                .orElseThrow(() -> new ProblemException("pipeline.missing", Artefact.RUNS));
        FixedTolerances fixed = dossier.find(Artefact.FIXED, FixedTolerances.class)
                .orElseThrow(() -> new ProblemException("pipeline.missing", Artefact.FIXED));
        BindingLines wanted = new BindingLines(dossier.bindings());
        List<FullRun> full = new ArrayList<>();
        List<Measurement> lines = new ArrayList<>();
        for (RunsFile.Entry entry : runs.runs()) {
            if (entry.phase() == Phase.FULL) {
                RunFigures figures = RunFigures.of(entry, context.code().metrics(entry.run(), wanted));
                full.add(figures.run());
                lines.addAll(figures.lines());
            }
        }
        List<Verdict> verdicts = judge.judge(dossier.claims(), new Judging(dossier.bindings(), full, lines,
                withoutData(dossier.plan()), dossier.scope().rows(), fixed));
        dossier.save(Artefact.VERDICT, new VerdictFile(VerdictFile.SCHEMA, verdicts));
        return new StageOutcome.Done(0);
    }

    private static Map<Id, Sentence> withoutData(Plan plan) {
        Map<Id, Sentence> why = new HashMap<>();
        for (Plan.MissingData data : plan.missing()) {
            data.claims().forEach(claim -> why.putIfAbsent(claim, Sentence.of("verdict.why.noData", data.name())));
        }
        return why;
    }
}
