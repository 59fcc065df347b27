package org.autoreproduce.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.autoreproduce.pipeline.StageName.INTAKE;
import static org.autoreproduce.pipeline.StageName.LINEAGE;
import static org.autoreproduce.pipeline.StageName.REVIEW;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.autoreproduce.agent.Ask;
import org.autoreproduce.agent.CodeAgent;
import org.autoreproduce.agent.Conversation;
import org.autoreproduce.agent.ResearchAgent;
import org.autoreproduce.agent.prompt.Prompts;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.json.Json;
import org.autoreproduce.lineage.graph.CitingPaper;
import org.autoreproduce.lineage.source.NoPdfs;
import org.autoreproduce.lineage.source.library.LocalWork;
import org.autoreproduce.llm.reply.Checked;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Page;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.pipeline.stage.LineageStage;
import org.autoreproduce.pipeline.stage.Nearness;
import org.autoreproduce.pipeline.stage.Places;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.EdgeKind;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Questions;
import org.autoreproduce.study.Work;
import org.autoreproduce.study.WorkKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the user pins and bans, in the real stage on a real session. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ChoicesTest {
    @TempDir
    Path folder;
    private Trial trial;
    /** What the model was asked, and what it answers. */
    private final List<String> asked = new ArrayList<>();
    private String reply = choose(5, 6, 7);
    private Document document = document();
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void make() throws IOException {
        trial = new Trial(folder.resolve("p"));
        trial.stage(INTAKE, context -> {
            context.dossier().save(Artefact.DOCUMENT, document);
            return new StageOutcome.Done(0);
        }).stage(REVIEW, context -> {
            context.dossier().save(Artefact.SCOPE, new Scope(Scope.SCHEMA, List.of("FROB"), List.of(), List.of()));
            context.dossier().save(Artefact.CLAIMS, new Claims(Claims.SCHEMA, List.of()));
            context.dossier().save(Artefact.QUESTIONS, new Questions(List.of()));
            context.dossier().saveText(Artefact.OVERALL, "All of it.\n");
            return new StageOutcome.Done(0);
        }).stage(LINEAGE, context -> new LineageStage(new ResearchAgent(new Prompts()), new CodeAgent(new Prompts()),
                (_, _) -> new Places(List.of(), new LocalWork(new NoPdfs()), null), Nearness.none()).run(
                        new StageContext(context.dossier(), new Scripted(), context.ids(), context.code(),
                                context.events(), context.stop(), context.review(), context.tries(), context.waits())));
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private static Document document() {
        List<Reference> references = IntStream.rangeClosed(1, 8)
                .mapToObj(n -> new Reference(n, n, null, "Author. Work number " + n + ". 2019.", List.of("Author"),
                        "Work number " + n, "2019", null, null, null, null, null, List.of(),
                        List.of(new Box(1, 50, 20 * n, 400, 10))))
                .toList();
        return new Document(Document.SCHEMA, "hash", TextOrigin.PRINTED, "Frobnication", List.of(), null, null, null,
                null, List.of(),
                List.of(new Page(1, 600, 800)), List.of(), List.of(), references, List.of());
    }

    private static String choose(int... references) {
        return new Json().line(new Json().toTree(Map.of("works", IntStream.of(references)
                .mapToObj(n -> Map.of("reference", n, "why", "it matters", "questions", List.of())).toList(),
                "kinds", List.of())));
    }

    private static Command.Edit choices(Choices choices) {
        return new Command.Edit(Artefact.CHOICES, new Json().write(new Json().toTree(choices)));
    }

    private Trial lineage() throws InterruptedException {
        return trial.doing(new Command.RunTo(LINEAGE));
    }

    private List<Integer> chosen() throws JsonProcessingException {
        return new Json().read(new Json().tree(trial.text(Artefact.LINEAGE)), Lineage.class).works().stream()
                .map(Work::reference).toList();
    }

    @Test
    void withoutWishesTheModelChoosesFromAll() throws Exception {
        lineage();
        assertThat(chosen()).containsExactly(5, 6, 7);
        assertThat(asked).singleElement().asString().contains("at most 3 of", "1. Author. Work number 1. 2019.\n2. ")
                .doesNotContain("already chosen");
        assertThat(trial.record(LINEAGE).reads()).containsKey("wishes:works");
    }

    @Test
    void whatIsPinnedComesFirstAndWhatIsBannedIsNotOffered() throws Exception {
        reply = choose(6);
        trial.doing(choices(
                new Choices(List.of(WorkKey.reference(4), WorkKey.reference(2)), List.of(WorkKey.reference(7)))));
        assertThat(trial.problems()).isEmpty();
        lineage();
        assertThat(chosen()).containsExactly(4, 2, 6);
        assertThat(asked.getFirst()).contains("at most 1 of", "2. Author. Work number 2. 2019.   [already chosen by")
                .doesNotContain("Work number 7");
        assertThat(trial.text(Artefact.LINEAGE)).contains("You pinned it.");
        assertThat(trial.commits()).contains("Changed by hand or left by an interrupted stage: 1 file");
        assertThat(trial.of(Event.Edited.class)).isEmpty();
    }

    @Test
    void aReplyThatChoosesWhatTheUserDecidedOnDoesNotHold() throws Exception {
        reply = choose(7, 2);
        trial.doing(choices(new Choices(List.of(WorkKey.reference(2)), List.of(WorkKey.reference(7)))));
        lineage();
        assertThat(faults).containsExactly("works: reference 7 is not to be chosen; the user decided on it.",
                "works: reference 2 is not to be chosen; the user decided on it.");
    }

    @Test
    void whereAllPlacesArePinnedNoModelIsAsked() throws Exception {
        trial.doing(choices(new Choices(
                List.of(WorkKey.reference(8), WorkKey.reference(1), WorkKey.reference(2), WorkKey.reference(3)),
                List.of())));
        lineage();
        assertThat(chosen()).containsExactly(8, 1, 2, 3);
        assertThat(asked).isEmpty();
    }

    @Test
    void anotherChoiceMakesTheLineageStaleAndTheSameOneDoesNot() throws Exception {
        lineage();
        trial.doing(choices(new Choices(List.of(), List.of(WorkKey.reference(7)))));
        assertThat(trial.state(LINEAGE)).isEqualTo(StageState.STALE);
        assertThat(trial.status(LINEAGE).changed()).containsExactly("wishes:works");
        reply = choose(5, 6);
        lineage();
        assertThat(trial.state(LINEAGE)).isEqualTo(StageState.DONE);
        trial.doing(choices(new Choices(List.of(), List.of(WorkKey.reference(7)))));
        assertThat(trial.state(LINEAGE)).isEqualTo(StageState.DONE);
    }

    /** Reference 1 is named nowhere in the text, so what it is to the paper is not asked. */
    @Test
    void aKindThatTheModelIsNotAskedAboutMakesNothingStale() throws Exception {
        lineage();
        trial.doing(choices(Choices.none().withKind(WorkKey.reference(1), EdgeKind.USES_CODE)));
        assertThat(trial.state(LINEAGE)).isEqualTo(StageState.DONE);
        lineage();
        assertThat(asked).hasSize(1);
    }

    @Test
    void aKindThatTheModelIsAskedAboutIsTheUsersToTell() throws Exception {
        document = new CitingPaper().heading("4 Experiments").paragraph("The program needs Numbers [1] as well.")
                .reference("Numbers", "2020").document();
        reply = choose(1);
        lineage();
        assertThat(asked.getLast()).contains("[kind?]");
        trial.doing(choices(Choices.none().withKind(WorkKey.reference(1), EdgeKind.USES_CODE)));
        assertThat(trial.status(LINEAGE).changed()).containsExactly("told:ref:1");
        lineage();
        assertThat(asked.getLast()).doesNotContain("Numbers. 2020.   [kind?]");
    }

    @Test
    void anotherKMakesTheLineageStale() throws Exception {
        lineage();
        trial.doing(new Command.Answer(Map.of("k", "5")));
        assertThat(trial.state(LINEAGE)).isEqualTo(StageState.STALE);
        lineage();
        assertThat(asked.getLast()).contains("at most 5 of");
    }

    @Test
    void nonsenseIsASentence() throws Exception {
        trial.doing(choices(new Choices(List.of(WorkKey.reference(99)), List.of())));
        lineage();
        assertThat(trial.problems()).singleElement().asString().contains("reference 99", "lists 8");
        trial.doing(new Command.Edit(Artefact.CHOICES, "{\"schema\":1,\"pinned\":[2],\"banned\":[2]}"));
        assertThat(trial.problems()).last().asString().contains("choices.json", "both pinned and banned");
    }

    private final class Scripted implements Conversation {
        @Override
        public <T> T json(Ask ask, Function<JsonNode, Checked<T>> check) {
            asked.add(ask.user());
            try {
                return switch (check.apply(new Json().tree(reply))) {
                    case Checked.Good<T>(T value) -> value;
                    case Checked.Bad<T>(List<String> errors) -> {
                        faults.addAll(errors);
                        throw new IllegalStateException("does not hold");
                    }
                };
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public <T> T text(Ask ask, Function<String, Checked<T>> check) {
            throw new UnsupportedOperationException();
        }
    }
}
