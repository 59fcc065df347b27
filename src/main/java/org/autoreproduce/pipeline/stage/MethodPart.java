package org.autoreproduce.pipeline.stage;

import java.util.List;
import java.util.Optional;
import org.autoreproduce.agent.Briefing;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.pipeline.build.Part;
import org.autoreproduce.study.Area;
import org.autoreproduce.study.Requirement;

/** The method itself, with the baselines that the claims need. Its tests are its trial. */
final class MethodPart implements Part {
    private final List<Requirement> requirements;
    private final String summary;
    private final String probe;

    MethodPart(StageContext context, Briefing briefing) {
        this.requirements = context.dossier().requirements(Area.METHOD);
        this.summary = briefing.text(context.dossier().text(Artefact.METHOD));
        this.probe = Probe.words(context.dossier(), briefing);
    }

    @Override
    public String words() {
        return "the method (model, algorithm, and the baselines that the claims need), in the files that the plan names for it; "
                + "of training and evaluation no more than the requirements below ask for, and no main.py";
    }

    @Override
    public List<Requirement> tested() {
        return requirements.stream().filter(Requirement::testable).toList();
    }

    @Override
    public List<Requirement> checked() {
        return requirements;
    }

    @Override
    public String summary() {
        return summary;
    }

    @Override
    public String probe() {
        return probe;
    }

    @Override
    public Optional<String> trial(SourceTree tree) {
        return Optional.empty();
    }
}
