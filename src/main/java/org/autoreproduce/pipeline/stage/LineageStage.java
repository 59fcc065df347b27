package org.autoreproduce.pipeline.stage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.autoreproduce.agent.Briefing;
import org.autoreproduce.agent.CodeAgent;
import org.autoreproduce.agent.ResearchAgent;
import org.autoreproduce.agent.read.ChoiceReader;
import org.autoreproduce.agent.reply.ChoiceReply;
import org.autoreproduce.lineage.OfficialCode;
import org.autoreproduce.lineage.graph.Citing;
import org.autoreproduce.lineage.graph.EdgeKinds;
import org.autoreproduce.lineage.graph.KindGuess;
import org.autoreproduce.lineage.source.web.Pauses;
import org.autoreproduce.paper.Document;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.Stage;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageOutcome;
import org.autoreproduce.project.Settings;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Expanded;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.WorkKey;

/**
 * Follows the paper lineage (AutoReproduce, arXiv 2505.20662): the research agent chooses the k cited works that
 * matter most, the code agent mines their texts and code for what the paper leaves out. What the user pinned or added is
 * always among the works and needs no model; what he banned is never offered.
 */
public final class LineageStage implements Stage {
    private static final String AT_HAND_ONLY = "A work that is not at hand cannot be read here; name it only if it "
            + "matters more than those that are, since it takes one of the places.";
    private static final String WEB = "A work that is not at hand is looked for on the web; often its text is found there, "
            + "and sometimes its code.";

    private final ResearchAgent research;
    private final CodeAgent code;
    private final Sources sources;
    private final Nearness nearness;

    /** With the sources that the project's settings name. */
    public LineageStage(ResearchAgent research, CodeAgent code, Sources sources, Nearness nearness) {
        this.research = research;
        this.code = code;
        this.sources = sources;
        this.nearness = nearness;
    }

    /** Where works may be had, by the user's settings. */
    @FunctionalInterface
    public interface Sources {
        /** The places; pauses tells the user of waits for services. */
        Places of(Settings.Lineage settings, Pauses pauses);
    }

    @Override
    public StageName name() {
        return StageName.LINEAGE;
    }

    @Override
    public StageOutcome run(StageContext context) {
        Settings.Lineage settings = context.dossier().settings("lineage").settings().lineage();
        if (!settings.on()) {
            context.dossier().save(Artefact.LINEAGE, Lineage.none());
            return new StageOutcome.Skipped();
        }
        Document document = context.dossier().citations();
        Choices choices = context.dossier().choices();
        Briefing briefing = new Briefing(context.dossier().sight().mask());
        List<Question> questions = context.dossier().questions();
        Wishes wishes = new Wishes(choices, expanded(choices, context), document.references().size());
        OfficialCode official = official(context, document);
        WorkSearch search = new WorkSearch(sources.of(settings,
                (service, wait, stop) -> context.waits().pause(name(), service, wait, stop)), choices,
                settings.officialCode() ? null : official);
        List<Lineage.Closeness> near = near(document, questions, context);
        List<Wanted> wanted = new ArrayList<>(wishes.wanted(document.references()));
        List<Lineage.Told> kinds = new ArrayList<>();
        Set<Integer> unclear = unclear(document, context);
        int free = settings.k() - wanted.size();
        if (free > 0 && wishes.leaveAny()) {
            Listing listing = new Listing(document, briefing::text, near, !questions.isEmpty(), unclear);
            ChoiceReply reply = choose(context, free, settings.web(), listing, wishes, search, briefing, questions,
                    document.references().size());
            reply.works().forEach(choice -> wanted
                    .add(Wanted.of(document.references().get(choice.reference() - 1), choice.why())));
            reply.kinds().stream().filter(told -> unclear.contains(told.reference())).forEach(told -> kinds
                    .add(new Lineage.Told(WorkKey.reference(told.reference()), told.kind().edge())));
        }
        Finding finding = new Finding(context, search, official, settings.officialCode(),
                new Mining(code, context, briefing, questions, context.dossier().text(Artefact.OVERALL)));
        wanted.forEach(finding::find);
        context.dossier().save(Artefact.LINEAGE,
                new Lineage(Lineage.SCHEMA, finding.works(), finding.snippets(), kinds, near));
        return new StageOutcome.Done(0);
    }

    /** Looked at only where a work of it is pinned: what is merely looked into makes nothing stale. */
    private static Expanded expanded(Choices choices, StageContext context) {
        boolean pinned = choices.pinned().stream().anyMatch(key -> key.reference() == 0 && !key.isAdded());
        return pinned
                ? context.dossier().find(Artefact.EXPANDED, Expanded.class).orElse(Expanded.none())
                : Expanded.none();
    }

    /** The references that the agent is asked about: the text does not tell, and neither does the user. */
    private static Set<Integer> unclear(Document document, StageContext context) {
        return new EdgeKinds(document).unclear().stream().map(KindGuess::reference)
                .filter(number -> !context.dossier().told(WorkKey.reference(number))).collect(Collectors.toSet());
    }

    private static OfficialCode official(StageContext context, Document document) {
        return OfficialCode.of(document, context.dossier().scope().methodNames());
    }

    private List<Lineage.Closeness> near(Document document, List<Question> questions, StageContext context) {
        Map<WorkKey, List<String>> passages = new TreeMap<>();
        document.references().forEach(reference -> passages.put(WorkKey.reference(reference.number()),
                Citing.of(document, reference.number()).stream().map(place -> place.where().quote()).distinct()
                        .toList()));
        return questions.isEmpty() ? List.of() : nearness.of(passages, questions, context.stop());
    }

    private ChoiceReply choose(StageContext context, int k, boolean web, Listing listing, Wishes wishes,
            WorkSearch search, Briefing briefing, List<Question> questions, int references) {
        ChoiceReader reader = new ChoiceReader(references, k, wishes.taken(), questions);
        Set<Integer> hand = new HashSet<>();
        String list = listing.shown(wishes).stream().map(reference -> listing.lines(reference, wishes, one -> {
            boolean there = search.atHand(Wanted.of(one, ""), context.stop());
            return there && hand.add(one.number());
        })).collect(Collectors.joining("\n"));
        String instruction = briefing.words(context.dossier().input("instruction").instruction());
        return research.choose(context.talk(),
                Map.of("k", Integer.toString(k), "instruction", instruction, "overall",
                        briefing.text(context.dossier().text(Artefact.OVERALL)), "questions",
                        briefing.questions(questions), "references", list, "hand",
                        hand.isEmpty() ? "Here, none is marked." : "", "away", web ? WEB : AT_HAND_ONLY),
                reader::check);
    }
}
