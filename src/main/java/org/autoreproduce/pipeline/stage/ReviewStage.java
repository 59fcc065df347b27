package org.autoreproduce.pipeline.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.autoreproduce.agent.Briefing;
import org.autoreproduce.agent.ResearchAgent;
import org.autoreproduce.agent.read.ClaimReader;
import org.autoreproduce.agent.read.ReviewReader;
import org.autoreproduce.agent.reply.ClaimsReply;
import org.autoreproduce.agent.reply.ReviewReply;
import org.autoreproduce.paper.Document;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.Claims;
import org.autoreproduce.pipeline.Scope;
import org.autoreproduce.pipeline.Sight;
import org.autoreproduce.pipeline.Stage;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageOutcome;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.study.Area;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.Questions;
import org.autoreproduce.study.Requirement;
import org.autoreproduce.study.Requirements;
import org.autoreproduce.verdict.Claim;

/**
 * The claims, then the research agent's three summaries, as AutoReproduce has them. Only the request for claims shows
 * the paper whole, and its reply goes to no model: whoever sees a result may conclude from it what the paper leaves
 * out. The summaries are written from the masked text.
 */
public final class ReviewStage implements Stage {
    private final ResearchAgent agent;

    /** A review by this agent. */
    public ReviewStage(ResearchAgent agent) {
        this.agent = agent;
    }

    @Override
    public StageName name() {
        return StageName.REVIEW;
    }

    @Override
    public StageOutcome run(StageContext context) {
        Document document = context.dossier().document();
        ProjectFile input = context.dossier().input("instruction", "given", "title");
        ClaimReader claimReader = new ClaimReader(document, input.given());
        ClaimsReply found = agent.claims(context.talk(),
                Map.of("instruction", input.instruction(), "paper", Sight.whole(document)), claimReader::check);
        List<Claim> claims = claimReader.read(found, context.ids());
        Scope scope = new Scope(Scope.SCHEMA, found.methodNames(), found.resultTables(), claimReader.otherRows(found));
        context.dossier().save(Artefact.CLAIMS, new Claims(Claims.SCHEMA, claims));
        context.dossier().save(Artefact.SCOPE, scope);

        Sight sight = Sight.of(document, claims, scope);
        Briefing briefing = new Briefing(sight.mask());
        String paper = sight.paper();
        String instruction = briefing.words(input.instruction());
        String overall = briefing
                .text(agent.overall(context.talk(), Map.of("instruction", instruction, "paper", paper)).summary());
        context.dossier().saveText(Artefact.OVERALL, overall.strip() + "\n");

        ReviewReader methodReader = new ReviewReader(document, Area.METHOD);
        ReviewReply method = agent.method(context.talk(),
                Map.of("instruction", instruction, "overall", overall, "paper", paper), methodReader::check);
        context.dossier().saveText(Artefact.METHOD, method.summary().strip() + "\n");
        ReviewReader.Reviewed first = methodReader.read(method, context.ids());

        ReviewReader experimentReader = new ReviewReader(document, Area.EXPERIMENT);
        ReviewReply experiment = agent.experiment(context.talk(),
                Map.of("instruction", instruction, "method", briefing.text(method.summary()), "questions",
                        briefing.questions(first.questions()), "paper", paper),
                experimentReader::check);
        context.dossier().saveText(Artefact.EXPERIMENT, experiment.summary().strip() + "\n");
        ReviewReader.Reviewed second = experimentReader.read(experiment, context.ids());

        save(context, first, second);
        return new StageOutcome.Done(0);
    }

    private static void save(StageContext context, ReviewReader.Reviewed first, ReviewReader.Reviewed second) {
        List<Requirement> requirements = new ArrayList<>(first.requirements());
        second.requirements().stream().filter(r -> requirements.stream().noneMatch(known -> known.id().equals(r.id())))
                .forEach(requirements::add);
        List<Question> questions = new ArrayList<>(first.questions());
        second.questions().stream().filter(q -> questions.stream().noneMatch(known -> known.id().equals(q.id())))
                .forEach(questions::add);
        context.dossier().save(Artefact.REQUIREMENTS, new Requirements(requirements));
        context.dossier().save(Artefact.QUESTIONS, new Questions(questions));
    }
}
