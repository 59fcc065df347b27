package org.autoreproduce.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.autoreproduce.pipeline.StageName.INTAKE;
import static org.autoreproduce.pipeline.StageName.LINEAGE;
import static org.autoreproduce.pipeline.StageName.REVIEW;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.verdict.PrintedText;
import org.autoreproduce.verdict.ValueClaim;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The user's words: carried by every later request, and by no earlier one, however often the stage is gone on with. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class GuidanceTest {
    @TempDir
    Path folder;
    private Trial trial;

    @BeforeEach
    void make() throws IOException {
        trial = new Trial(folder.resolve("p"));
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private static String worded(String question, String... words) {
        return question + "\n\nThe user who asked for this reproduction says:\n- " + String.join("\n- ", words);
    }

    @Test
    void wordsGivenWhileAStageRunsAreInItsNextRequestAndAllLaterOnes() throws InterruptedException {
        trial.stage(REVIEW, context -> {
            Trial.ask(context, "a");
            trial.session().submit(new Command.Guide("Be quick."));
            Trial.ask(context, "b");
            return new StageOutcome.Done(0);
        }).stage(LINEAGE, context -> {
            Trial.ask(context, "c");
            return new StageOutcome.Done(0);
        }).doing(new Command.RunTo(LINEAGE));
        assertThat(trial.asked).containsExactly("a", worded("b", "Be quick."), worded("c", "Be quick."));
        assertThat(trial.of(Event.Guided.class)).containsExactly(new Event.Guided(REVIEW, 1, 2, "Be quick."));
    }

    @Test
    void wordsGivenAtRestAreInTheFirstRequestOfANewRunAlsoOfAnEarlierStage() throws InterruptedException {
        trial.stage(REVIEW, context -> {
            context.dossier().text(Trial.output(INTAKE));
            Trial.ask(context, "a");
            Trial.ask(context, "b");
            return new StageOutcome.Done(0);
        }).doing(new Command.RunTo(LINEAGE)).doing(new Command.Guide("Be quick."),
                new Command.Edit(Trial.output(INTAKE), "changed\n"), new Command.Keep(INTAKE),
                new Command.RunTo(REVIEW));
        assertThat(trial.asked).containsExactly("a", "b", worded("a", "Be quick."), worded("b", "Be quick."));
    }

    @Test
    void aResultInTheUsersWordsReachesNoRequest() throws Exception {
        trial.stage(REVIEW, context -> {
            context.dossier().save(Artefact.DOCUMENT,
                    new Document(Document.SCHEMA, "a".repeat(64), TextOrigin.PRINTED, "Moats", List.of(), null, null,
                            null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
            context.dossier().save(Artefact.SCOPE, new Scope(Scope.SCHEMA, List.of("Moat"), List.of(), List.of()));
            context.dossier().save(Artefact.CLAIMS, new Claims(Claims.SCHEMA, List.of(new ValueClaim(Id.of("C1"), "F1",
                    "Rings", "Moat", null, null, new PrintedText().read("0.7849").printed(), null, null, null,
                    false))));
            Trial.ask(context, "a");
            return new StageOutcome.Done(0);
        }).doing(new Command.Guide("We get 0.70, the paper has 78.5 %; use 3 layers."))
                .doing(new Command.RunTo(REVIEW));
        assertThat(trial.asked)
                .containsExactly(worded("a", "We get 0.70, the paper has [hidden] %; use 3 layers."));
    }

    @Test
    void aKilledStageAsksExactlyWhatItAskedBefore() throws Exception {
        CountDownLatch inHand = new CountDownLatch(1);
        AtomicBoolean killed = new AtomicBoolean(true);
        trial.stage(REVIEW, context -> {
            Trial.ask(context, "a");
            trial.session().submit(new Command.Guide("Be quick."));
            Trial.ask(context, "b");
            if (killed.get()) {
                CountDownLatch stopped = new CountDownLatch(1);
                context.stop().onCancel(stopped::countDown);
                inHand.countDown();
                awaited(stopped);
                context.stop().check();
            }
            Trial.ask(context, "c");
            return new StageOutcome.Done(0);
        });
        trial.session().submit(new Command.RunTo(REVIEW));
        inHand.await();
        try (Trial again = new Trial(trial, folder.resolve("killed"))) {
            killed.set(false);
            again.stage(REVIEW, context -> {
                List.of("a", "b", "c").forEach(question -> Trial.ask(context, question));
                return new StageOutcome.Done(0);
            });
            again.doing(new Command.Guide("And short."), new Command.RunTo(REVIEW));
            assertThat(again.asked).containsExactly("a", worded("b", "Be quick."),
                    worded("c", "Be quick.", "And short."));
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
