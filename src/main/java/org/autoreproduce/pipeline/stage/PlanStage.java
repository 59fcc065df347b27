package org.autoreproduce.pipeline.stage;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.autoreproduce.agent.Briefing;
import org.autoreproduce.agent.CodeAgent;
import org.autoreproduce.agent.read.PlanReader;
import org.autoreproduce.agent.reply.PlanReply;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.paper.Document;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.Bindings;
import org.autoreproduce.pipeline.Dossier;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.PlanFile;
import org.autoreproduce.pipeline.Proposals;
import org.autoreproduce.pipeline.Sight;
import org.autoreproduce.pipeline.Stage;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageOutcome;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.study.Assumptions;
import org.autoreproduce.study.Plan;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.OrderingProposal;
import org.autoreproduce.verdict.OrderingProposals;
import org.autoreproduce.verdict.Tolerance;

/** The code agent's plan: files, settings, assumptions with their sources, and the binding of each claim. */
public final class PlanStage implements Stage {
    private final CodeAgent agent;
    private final Packages packages;

    /** A plan for an interpreter that has these packages. */
    public PlanStage(CodeAgent agent, Packages packages) {
        this.agent = agent;
        this.packages = packages;
    }

    /** Tells the code agent what it can install. */
    @FunctionalInterface
    public interface Packages {
        /** A sentence for the prompt, the same on every machine with the same choice of interpreter. */
        String sentence();
    }

    @Override
    public StageName name() {
        return StageName.PLAN;
    }

    @Override
    public StageOutcome run(StageContext context) {
        Dossier dossier = context.dossier();
        Sight sight = dossier.sightOfText();
        Briefing briefing = new Briefing(sight.mask());
        ProjectFile input = dossier.input("instruction", "data");
        List<Claim> claims = dossier.claimsUnvalued();
        List<Question> questions = dossier.questions();
        List<Snippet> snippets = dossier.snippets();
        if (claims.isEmpty()) {
            return new StageOutcome.Waiting(Sentence.of("pipeline.no-claims"));
        }

        PlanReader reader = new PlanReader(claims, questions, snippets);
        PlanReply reply = agent.plan(context.talk(),
                Map.ofEntries(Map.entry("data", data(input)), Map.entry("packages", packages.sentence()),
                        Map.entry("instruction", briefing.words(input.instruction())),
                        Map.entry("overall", briefing.text(dossier.text(Artefact.OVERALL))),
                        Map.entry("method", briefing.text(dossier.text(Artefact.METHOD))),
                        Map.entry("experiment", briefing.text(dossier.text(Artefact.EXPERIMENT))),
                        Map.entry("requirements", briefing.requirements(dossier.requirements())),
                        Map.entry("questions", briefing.questions(questions)),
                        Map.entry("claims", briefing.claims(claims)),
                        Map.entry("snippets", briefing.snippets(snippets, dossier.works())),
                        Map.entry("paper", sight.paper())),
                reader::check);
        PlanReader.Planned planned = reader.read(reply, context.ids());
        dossier.save(Artefact.PLAN, new PlanFile(PlanFile.SCHEMA, planned.plan()));
        dossier.saveText(Artefact.PLAN_TEXT, planned.plan().text().strip() + "\n");
        dossier.save(Artefact.ASSUMPTIONS, new Assumptions(planned.assumptions()));
        dossier.save(Artefact.BINDINGS, new Bindings(Bindings.SCHEMA, planned.bindings()));
        propose(context, dossier);
        context.code().save(program(planned.plan()));
        return new StageOutcome.Done(0);
    }

    /** By arithmetic alone: what the code agent would have to see for it, it must not see. */
    private static void propose(StageContext context, Dossier dossier) {
        List<OrderingProposal> proposals = new OrderingProposals(Tolerance.DEFAULT).of(dossier.claimsUnnoted(),
                dossier.scope().rows());
        dossier.save(Artefact.PROPOSALS, new Proposals(Proposals.SCHEMA, proposals));
        proposals.forEach(one -> context.events().tell(new Event.Log(StageName.PLAN, one.sentence().words())));
    }

    /** The program begins as its settings and its packages, so that every assumption has its key before any code. */
    private static SourceTree program(Plan plan) {
        String config = plan.config().stream()
                .map(entry -> "# " + entry.meaning().replaceAll("\\s+", " ") + "\n" + entry.key() + ": "
                        + entry.value())
                .collect(Collectors.joining("\n", "", "\n"));
        return SourceTree.of(Map.of("config.yaml", config, "requirements.txt",
                plan.packages().stream().map(line -> line + "\n").collect(Collectors.joining())));
    }

    /** The data files as the program will see them. */
    static String data(ProjectFile input) {
        return input.data().isEmpty()
                ? "(no data files are given; the folder is empty)"
                : input.data().stream().map(ProjectFile.Data::name).sorted().collect(Collectors.joining(", "));
    }
}
