package org.autoreproduce.pipeline.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.autoreproduce.agent.Briefing;
import org.autoreproduce.agent.CodeAgent;
import org.autoreproduce.agent.ResearchAgent;
import org.autoreproduce.agent.read.ChoiceReader;
import org.autoreproduce.agent.reply.ChoiceReply;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.Match;
import org.autoreproduce.lineage.OfficialCode;
import org.autoreproduce.lineage.OwnAddresses;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.lineage.WorkSource;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.Scope;
import org.autoreproduce.pipeline.Sight;
import org.autoreproduce.pipeline.Stage;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageOutcome;
import org.autoreproduce.project.Settings;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.study.Work;
import org.autoreproduce.study.WorkKey;
import org.jspecify.annotations.Nullable;

/**
 * Follows the paper lineage (AutoReproduce, arXiv 2505.20662): the research agent chooses the k cited works that
 * matter most, the code agent mines their texts and code for what the paper leaves out. What the user pinned is always
 * among the works and needs no model; what he banned is never offered.
 */
public final class LineageStage implements Stage {
    private static final String AT_HAND = "   [at hand]";

    private final ResearchAgent research;
    private final CodeAgent code;
    private final Sources sources;

    /** With the sources that the project's settings name. */
    public LineageStage(ResearchAgent research, CodeAgent code, Sources sources) {
        this.research = research;
        this.code = code;
        this.sources = sources;
    }

    /** Where works may be had, by the user's settings. */
    @FunctionalInterface
    public interface Sources {
        /** The sources in the order in which they are asked. */
        List<WorkSource> of(Settings.Lineage settings);
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
        Scope scope = context.dossier().scope();
        Sight sight = context.dossier().sight();
        Briefing briefing = new Briefing(sight.mask());
        List<Question> questions = context.dossier().questions();
        List<WorkSource> places = sources.of(settings);

        Wishes wishes = new Wishes(context.dossier().find(Artefact.CHOICES, Choices.class).orElse(Choices.none()),
                document.references().size());
        List<ChoiceReply.Choice> choices = new ArrayList<>(wishes.pinned());
        int free = settings.k() - choices.size();
        if (free > 0 && wishes.leaveAny()) {
            choices.addAll(choose(context, free, document, wishes, briefing, questions, places));
        }
        OfficialCode official = new OfficialCode(Optional.ofNullable(document.title()).orElse(""), scope.methodNames(),
                new OwnAddresses(document).repositories());
        Mining mining = new Mining(code, context, briefing, questions, context.dossier().text(Artefact.OVERALL));
        List<Work> works = new ArrayList<>();
        List<Snippet> snippets = new ArrayList<>();
        for (ChoiceReply.Choice choice : choices) {
            Reference reference = document.references().get(choice.reference() - 1);
            Work work = resolve(context, reference, choice.why(), places, official, settings.officialCode(),
                    mining, snippets);
            works.add(work);
        }
        context.dossier().save(Artefact.LINEAGE, new Lineage(works, snippets));
        return new StageOutcome.Done(0);
    }

    private List<ChoiceReply.Choice> choose(StageContext context, int k, Document document, Wishes wishes,
            Briefing briefing, List<Question> questions, List<WorkSource> places) {
        ChoiceReader reader = new ChoiceReader(document.references().size(), k, wishes.taken(), questions);
        String references = document.references().stream().filter(wishes::listed).map(reference -> {
            boolean there = places.stream()
                    .anyMatch(place -> place.match(query(reference), context.stop()).filter(Match::sure).isPresent());
            String cited = document.mentions().stream()
                    .filter(mention -> mention.references().contains(reference.number()))
                    .map(mention -> "    cited: " + briefing.text(mention.sentence())).distinct().limit(4)
                    .collect(Collectors.joining("\n"));
            return "%d. %s%s%s%s".formatted(reference.number(), reference.raw(), there ? AT_HAND : "",
                    wishes.mark(reference), cited.isEmpty() ? "" : "\n" + cited);
        }).collect(Collectors.joining("\n"));
        String hand = references.contains(AT_HAND) ? "" : "Here, none is marked.";
        String instruction = briefing.words(context.dossier().input("instruction").instruction());
        return research.choose(context.talk(),
                Map.of("k", Integer.toString(k), "instruction", instruction, "overall",
                        briefing.text(context.dossier().text(Artefact.OVERALL)), "questions",
                        briefing.questions(questions), "references", references, "hand", hand),
                reader::check).works();
    }

    private Work resolve(StageContext context, Reference reference, String why, List<WorkSource> places,
            OfficialCode official, boolean allowed, Mining mining, List<Snippet> snippets) {
        WorkQuery query = query(reference);
        WorkKey key = WorkKey.reference(reference.number());
        Id id = context.ids().of(Kind.WORK, query.entry());
        String title = query.title().isBlank() ? query.entry() : query.title();
        @Nullable
        FoundWork found = places.stream()
                .flatMap(place -> place.match(query, context.stop()).filter(Match::sure).stream()
                        .map(match -> place.fetch(match.candidate(), context.stop())))
                .findFirst().orElse(null);
        if (found == null) {
            return new Work(id, key, title, why, Work.State.NOT_FOUND, null, null, List.of(), List.of(), List.of(),
                    null, List.of());
        }
        List<String> files = found.files().stream().map(FoundWork.TextFile::path).toList();
        boolean own = official.isOfficial(found);
        if (own && !allowed) {
            return new Work(id, key, title, why, Work.State.OFFICIAL_CODE, found.source(),
                    found.version(), List.of(),
                    files.stream().map(f -> new Work.Withheld(f, "official code")).toList(), found.repositories(), null,
                    List.of());
        }
        List<Work.Withheld> named = official.withheld(found).stream()
                .map(file -> new Work.Withheld(file, "names the paper's method")).toList();
        List<Work.Withheld> withheld = allowed ? List.of() : named;
        boolean told = own || allowed && !named.isEmpty();
        List<FoundWork.TextFile> shown = found.files().stream()
                .filter(file -> withheld.stream().noneMatch(w -> w.file().equals(file.path()))).toList();
        Work work = new Work(id, key, title, why, told ? Work.State.OFFICIAL_SHOWN : Work.State.FOUND,
                found.source(), found.version(), files, withheld, found.repositories(), null, List.of());
        snippets.addAll(mining.mine(work, shown));
        return work;
    }

    private static WorkQuery query(Reference reference) {
        String title = reference.title();
        return new WorkQuery(title == null ? "" : title, reference.raw());
    }
}
