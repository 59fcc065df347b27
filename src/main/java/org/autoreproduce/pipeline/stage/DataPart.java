package org.autoreproduce.pipeline.stage;

import java.util.List;
import java.util.Optional;
import org.autoreproduce.agent.Briefing;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.ProbeFile;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.pipeline.build.Part;
import org.autoreproduce.run.Outcome;
import org.autoreproduce.run.Phase;
import org.autoreproduce.run.RunResult;
import org.autoreproduce.study.Area;
import org.autoreproduce.study.Requirement;

/** The loader or generator, shown to run by a probe. What it does is checked with the experiment, where it is used. */
final class DataPart implements Part {
    private final StageContext context;
    private final List<Requirement> requirements;
    private final String summary;
    private final Reduction reduction = new Reduction();
    private final Probe probe = new Probe();

    DataPart(StageContext context, Briefing briefing) {
        this.context = context;
        this.requirements = context.dossier().requirements(Area.DATA);
        this.summary = briefing.text(context.dossier().text(Artefact.EXPERIMENT));
    }

    @Override
    public String words() {
        return "the data part of the program: the loader or generator (data.py), and a main.py whose phase probe loads or "
                + "generates the data, calls autoreproduce.describe on the arrays of each split and exits with 0. In the "
                + "other phases main.py may for now raise SystemExit(\"not written yet\"); they come later";
    }

    @Override
    public List<Requirement> tested() {
        return requirements.stream().filter(Requirement::testable).toList();
    }

    @Override
    public List<Requirement> checked() {
        return List.of();
    }

    @Override
    public String summary() {
        return summary;
    }

    @Override
    public String probe() {
        return Probe.NOT_RUN;
    }

    @Override
    public Optional<String> trial(SourceTree tree) {
        int seed = context.dossier().firstSeed();
        RunResult result = context.code().run(tree, Phase.PROBE, seed);
        if (result.outcome() != Outcome.OK) {
            return Optional.of("The phase probe failed.\n" + reduction.of(result));
        }
        List<ProbeFile.Fact> facts = probe.facts(result);
        if (facts.isEmpty()) {
            return Optional.of("The phase probe ran, but called autoreproduce.describe on nothing.");
        }
        context.dossier().save(Artefact.PROBE, new ProbeFile(ProbeFile.SCHEMA, facts));
        return Optional.empty();
    }
}
