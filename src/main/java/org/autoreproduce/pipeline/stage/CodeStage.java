package org.autoreproduce.pipeline.stage;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.autoreproduce.agent.Briefing;
import org.autoreproduce.agent.CodeAgent;
import org.autoreproduce.agent.ResearchAgent;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.Dossier;
import org.autoreproduce.pipeline.Sight;
import org.autoreproduce.pipeline.Stage;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageOutcome;
import org.autoreproduce.pipeline.build.BuildLoop;
import org.autoreproduce.pipeline.build.Part;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.study.Plan;
import org.autoreproduce.study.Requirement;
import org.autoreproduce.text.Sentence;

/**
 * A stage that builds a part of the program: data, method, experiment. They differ in the requirements they answer for
 * and in what must run besides the tests.
 */
public final class CodeStage implements Stage {
    private final StageName name;
    private final StageName before;
    private final CodeAgent code;
    private final ResearchAgent research;
    private final Shape shape;

    /**
     * A stage.
     *
     * @param before the stage whose tree it goes on from
     */
    public CodeStage(StageName name, StageName before, CodeAgent code, ResearchAgent research, Shape shape) {
        this.name = name;
        this.before = before;
        this.code = code;
        this.research = research;
        this.shape = shape;
    }

    /** What makes one code stage differ from another. */
    @FunctionalInterface
    public interface Shape {
        /** The part that the stage builds. */
        Part part(StageContext context, Briefing briefing);
    }

    @Override
    public StageName name() {
        return name;
    }

    @Override
    public StageOutcome run(StageContext context) {
        Dossier dossier = context.dossier();
        List<Plan.MissingData> missing = name == StageName.DATA ? dossier.plan().missing() : List.of();
        boolean without = name == StageName.DATA
                && dossier.settings("withoutMissingData").settings().withoutMissingData();
        if (!missing.isEmpty() && (!without || dossier.bindings().isEmpty())) {
            return new StageOutcome.Waiting(Sentence.of("pipeline.data.missing", missing.stream().map(CodeStage::words)
                    .collect(Collectors.joining("; "))));
        }
        // not noted as read: more tries change nothing about a stage that is done
        int tries = dossier.input().settings().tries();
        Sight sight = dossier.sight();
        Briefing briefing = new Briefing(sight.mask());
        Part part = shape.part(context, briefing);
        dossier.readTree(before.id());
        SourceTree tree = context.code().left(before);
        BuildLoop loop = new BuildLoop(name, context, part, code, research, material(dossier, briefing, part), tries);
        BuildLoop.Built built = Repair.of(context, name).map(repair -> repair.with(loop))
                .orElseGet(() -> loop.build(tree));
        dossier.save(Artefact.checks(name), built.record());
        return built.outcome();
    }

    private static String words(Plan.MissingData data) {
        return "%s (%s, %s, %s)".formatted(data.name(), data.address(), data.size(), data.licence());
    }

    private static Map<String, String> material(Dossier dossier, Briefing briefing, Part part) {
        ProjectFile input = dossier.input("data");
        List<Requirement> requirements = java.util.stream.Stream.concat(part.tested().stream(), part.checked().stream())
                .distinct().toList();
        return Map.ofEntries(Map.entry("part", part.words()),
                Map.entry("requirements", briefing.requirements(requirements)), Map.entry("due", due(part.tested())),
                Map.entry("assumptions", briefing.assumptions(dossier.assumptions())),
                Map.entry("bindings", briefing.bindings(dossier.claimsUnvalued(), dossier.bindings())),
                Map.entry("plan", briefing.plan(dossier.plan())), Map.entry("summary", part.summary()),
                Map.entry("probe", part.probe()),
                Map.entry("snippets", briefing.snippets(dossier.snippets(), dossier.works())),
                Map.entry("data", PlanStage.data(input)));
    }

    private static String due(List<Requirement> tested) {
        return tested.isEmpty()
                ? "Tests are due for none of them:"
                : "Tests are due for " + tested.stream().map(one -> one.id().toString())
                        .collect(Collectors.joining(", "))
                        + "; the others, where there are any, are shown by tests of earlier parts or by none:";
    }
}
