package org.autoreproduce.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.assembly.Sample;
import org.autoreproduce.pipeline.assembly.VariantKind;
import org.autoreproduce.pipeline.assembly.VariantProjects;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.text.ProblemException;

/** Runs variants of a project one after another; one that cannot go on is left as it is, and the next one follows. */
final class Variants {
    private final Machine machine;
    private final Map<String, String> changes;
    private final List<ProjectFolder> folders = new ArrayList<>();

    /** With these settings changed in every variant, never in the project itself. */
    Variants(Machine machine, Map<String, String> changes) {
        this.machine = machine;
        this.changes = changes;
    }

    /** How it went: a failure before what needs the user, that before a comparison that stands. */
    Exit run(ProjectFolder original, List<VariantKind> kinds) {
        boolean recorded = new Sample(machine.environment()).connection(original).recording() != null;
        VariantProjects projects = new VariantProjects(original, recorded, Clock.systemUTC());
        // all are made first: what cannot be made is told before anything was paid for
        kinds.forEach(kind -> folders.add(projects.make(kind)));
        Exit worst = Exit.REPRODUCED;
        for (int at = 0; at < kinds.size(); at++) {
            ProjectFolder folder = folders.get(at);
            if (!folder.root().equals(original.root())) {
                machine.say("compare.variant.runs", kinds.get(at), folder.root().getFileName());
                worst = worse(worst, run(folder));
            }
        }
        return worst;
    }

    /** Where they lie, in the order in which they were asked for. */
    List<ProjectFolder> folders() {
        return List.copyOf(folders);
    }

    private Exit run(ProjectFolder folder) {
        try {
            return new GoOn(machine).with(folder.root(), changes, List.of(new Command.RunTo(StageName.VERDICT)));
        } catch (ProblemException e) {
            machine.err().println(e.sentence().words());
            return Exit.FAILED;
        }
    }

    /** What the verdicts are is the comparison's to tell. */
    static Exit worse(Exit one, Exit other) {
        if (one == Exit.FAILED || other == Exit.FAILED) {
            return Exit.FAILED;
        }
        return other == Exit.NEEDS_YOU ? other : one;
    }
}
