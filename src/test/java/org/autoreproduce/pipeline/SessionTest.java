package org.autoreproduce.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.autoreproduce.pipeline.StageName.DATA;
import static org.autoreproduce.pipeline.StageName.EXPERIMENT;
import static org.autoreproduce.pipeline.StageName.INTAKE;
import static org.autoreproduce.pipeline.StageName.LINEAGE;
import static org.autoreproduce.pipeline.StageName.METHOD;
import static org.autoreproduce.pipeline.StageName.PLAN;
import static org.autoreproduce.pipeline.StageName.REVIEW;
import static org.autoreproduce.pipeline.StageName.RUN;
import static org.autoreproduce.pipeline.StageName.VERDICT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.autoreproduce.project.Project;
import org.autoreproduce.run.Phase;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SessionTest {
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

    @Test
    void stagesRunInTheirOrderAndEachIsACommit() throws InterruptedException {
        trial.run();
        assertThat(trial.ran()).containsExactly(StageName.values());
        assertThat(trial.session().status()).extracting(StageStatus::state).containsOnly(StageState.DONE);
        assertThat(trial.commits()).containsExactly("verdict: done", "run: done", "experiment: done", "method: done",
                "data: done", "plan: done", "lineage: done", "review: done", "intake: done", "Project made");
        assertThat(trial.git("status", "--porcelain")).isEmpty();
        assertThat(trial.of(Event.Closed.class)).containsExactly(new Event.Closed("rest"));
    }

    @Test
    void itRunsAsFarAsAskedAndNothingTwice() throws InterruptedException {
        trial.doing(new Command.RunTo(LINEAGE));
        assertThat(trial.ran()).containsExactly(INTAKE, REVIEW, LINEAGE);
        trial.doing(new Command.Step(), new Command.RunTo(LINEAGE));
        assertThat(trial.ran()).containsExactly(INTAKE, REVIEW, LINEAGE, PLAN);
        assertThat(trial.state(DATA)).isEqualTo(StageState.PENDING);
    }

    @Test
    void aFailedStageHoldsTheLaterOnesAndIsBegunAnew() throws InterruptedException {
        AtomicBoolean well = new AtomicBoolean();
        trial.stage(DATA, context -> well.get()
                ? Trial.usual(DATA, context)
                : new StageOutcome.Failed(20, Sentence.of("pipeline.missing", "luck"))).run();
        assertThat(trial.status(DATA)).matches(s -> s.state() == StageState.FAILED && s.tries() == 20)
                .extracting(StageStatus::sentence).asString().contains("luck");
        assertThat(trial.state(METHOD)).isEqualTo(StageState.PENDING);
        well.set(true);
        trial.run();
        assertThat(trial.record(DATA)).matches(r -> r.state() == StageState.DONE && r.run() == 2 && r.tries() == 0);
        assertThat(trial.state(VERDICT)).isEqualTo(StageState.DONE);
    }

    @Test
    void aWaitingStageGoesOnWhenItIsAnswered() throws InterruptedException {
        trial.stage(PLAN, context -> context.dossier().settings("device").settings().device().equals("cpu")
                ? new StageOutcome.Waiting(Sentence.of("pipeline.missing", "a device"))
                : Trial.usual(PLAN, context)).run();
        assertThat(trial.state(PLAN)).isEqualTo(StageState.WAITING);
        trial.doing(new Command.Answer(Map.of("device", "cuda:0"))).run();
        assertThat(trial.state(VERDICT)).isEqualTo(StageState.DONE);
        assertThat(trial.record(PLAN).run()).isEqualTo(1);
        assertThat(trial.commits()).contains("Settings changed: device");
    }

    @ParameterizedTest
    @CsvSource({"seeds,many", "seeds,0", "colour,red"})
    void anAnswerThatMeansNothingIsASentenceAndChangesNothing(String key, String value) throws InterruptedException {
        String before = trial.text("project.json");
        trial.doing(new Command.Answer(Map.of(key, value)));
        assertThat(trial.problems()).singleElement().asString().contains(key);
        assertThat(trial.text("project.json")).isEqualTo(before);
    }

    @Test
    void aProblemIsToldOnceAndLeavesTheProjectWhole() throws InterruptedException {
        trial.run();
        AtomicBoolean broken = new AtomicBoolean(true);
        trial.stage(METHOD, context -> {
            if (broken.get()) {
                context.dossier().text(Trial.output(DATA));
                context.dossier().saveText(Trial.output(METHOD), "half\n");
                context.code().save(context.code().current().with("half.py", "x = \n"));
                throw new ProblemException("pipeline.missing", "the network");
            }
            return Trial.usual(METHOD, context);
        });
        trial.write(Trial.output(DATA), "changed\n");
        trial.doing(new Command.Keep(DATA)).run();
        assertThat(trial.problems()).singleElement().asString().contains("the network");
        assertThat(trial.state(METHOD)).isEqualTo(StageState.STALE);
        assertThat(trial.git("status", "--porcelain")).isEmpty();
        broken.set(false);
        trial.run();
        assertThat(trial.problems()).hasSize(1);
        assertThat(trial.state(METHOD)).isEqualTo(StageState.DONE);
        assertThat(trial.of(Event.Edited.class)).containsExactly(
                new Event.Edited(Map.of(DATA, List.of(Trial.output(DATA)))));
    }

    @Test
    void aDefectOfAStageIsToldAndTheSessionGoesOn() throws InterruptedException {
        AtomicBoolean broken = new AtomicBoolean(true);
        trial.stage(REVIEW, context -> {
            if (broken.get()) {
                context.dossier().saveText(Trial.output(REVIEW), "half\n");
                throw new IllegalStateException("a defect");
            }
            return Trial.usual(REVIEW, context);
        }).run();
        assertThat(trial.problems()).singleElement().asString().contains("a defect");
        assertThat(trial.state(REVIEW)).isEqualTo(StageState.PENDING);
        broken.set(false);
        trial.run();
        assertThat(trial.state(VERDICT)).isEqualTo(StageState.DONE);
        assertThat(trial.problems()).hasSize(1);
    }

    @Test
    void aFailedRunSendsTheExperimentBackAndCountsAsATryThere() throws InterruptedException {
        trial.stage(EXPERIMENT, context -> {
            boolean again = context.dossier().find(Artefact.FAILURE, FailureFile.class).isPresent();
            context.code().save(context.code().current().with("main.py", again ? "good = 1\n" : "bad = 1\n"));
            return new StageOutcome.Done(context.tries() + 3);
        }).stage(RUN, context -> {
            context.dossier().readTree("code");
            if (context.code().current().text("main.py").orElseThrow().contains("good")) {
                return new StageOutcome.Done(0);
            }
            context.dossier().save(Artefact.FAILURE,
                    new FailureFile(1, context.code().current().hash(), Phase.SMOKE, 0, "it crashed"));
            return new StageOutcome.Back(EXPERIMENT, Sentence.of("pipeline.missing", "a good program"));
        }).run();
        assertThat(trial.ran()).endsWith(EXPERIMENT, RUN, EXPERIMENT, RUN, VERDICT);
        assertThat(trial.record(EXPERIMENT)).matches(r -> r.run() == 2 && r.tries() == 6);
        assertThat(trial.session().status()).extracting(StageStatus::state).containsOnly(StageState.DONE);
        assertThat(trial.commits()).contains("run: back to experiment");
    }

    @Test
    void goingBackToAStageThatHasNothingNewToReadEnds() throws InterruptedException {
        trial.stage(RUN, context -> {
            context.dossier().save(Artefact.FAILURE, new FailureFile(1, "tree", Phase.SMOKE, 0, "the same again"));
            return new StageOutcome.Back(EXPERIMENT, Sentence.of("pipeline.missing", "a good program"));
        }).stage(EXPERIMENT, context -> {
            context.dossier().find(Artefact.FAILURE, FailureFile.class);
            return Trial.usual(EXPERIMENT, context);
        }).run();
        assertThat(trial.ran()).endsWith(EXPERIMENT, RUN, EXPERIMENT, RUN);
        assertThat(trial.state(RUN)).isEqualTo(StageState.FAILED);
    }

    @Test
    void aPauseHoldsBeforeTheNextRequestAndARunGoesOn() throws InterruptedException {
        CountDownLatch before = new CountDownLatch(1);
        trial.stage(REVIEW, context -> {
            Trial.ask(context, "first");
            trial.session().submit(new Command.Pause());
            before.countDown();
            Trial.ask(context, "second");
            return new StageOutcome.Done(0);
        });
        trial.session().submit(new Command.RunTo(VERDICT));
        before.await();
        trial.session().submit(new Command.Guide("Use float32."));
        assertThat(trial.asked).containsExactly("first");
        trial.doing(new Command.RunTo(REVIEW));
        assertThat(trial.asked).hasSize(2).last().asString().startsWith("second").endsWith("- Use float32.");
        assertThat(trial.state(VERDICT)).isEqualTo(StageState.DONE);
    }

    @Test
    void aPauseGivenRightAfterARunHoldsItAndAStopEndsIt() throws InterruptedException {
        trial.session().submit(new Command.RunTo(VERDICT));
        trial.session().submit(new Command.Pause());
        trial.session().submit(new Command.Stop());
        trial.session().await();
        assertThat(trial.state(VERDICT)).isEqualTo(StageState.PENDING);
        trial.run();
        assertThat(trial.state(VERDICT)).isEqualTo(StageState.DONE);
    }

    @Test
    void aStopEndsTheStageAtOnceAndDropsTheRunsThatWait() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        AtomicBoolean patient = new AtomicBoolean();
        trial.stage(REVIEW, context -> {
            if (patient.get()) {
                return Trial.usual(REVIEW, context);
            }
            context.dossier().saveText(Trial.output(REVIEW), "half\n");
            CountDownLatch stopped = new CountDownLatch(1);
            context.stop().onCancel(stopped::countDown);
            running.countDown();
            awaited(stopped);
            context.stop().check();
            throw new AssertionError("not stopped");
        });
        trial.session().submit(new Command.RunTo(VERDICT));
        trial.session().submit(new Command.Step());
        running.await();
        trial.session().submit(new Command.Edit("notes/mine.md", "kept\n"));
        trial.doing(new Command.Stop());
        assertThat(trial.ran()).containsExactly(INTAKE, REVIEW);
        assertThat(trial.problems()).isEmpty();
        assertThat(trial.text("notes/mine.md")).isEqualTo("kept\n");
        patient.set(true);
        trial.run();
        assertThat(trial.record(REVIEW).run()).isEqualTo(1);
        assertThat(trial.state(VERDICT)).isEqualTo(StageState.DONE);
    }

    @Test
    void closingStopsWhatRunsAndLetsOthersIn() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        trial.stage(INTAKE, context -> {
            CountDownLatch stopped = new CountDownLatch(1);
            context.stop().onCancel(stopped::countDown);
            running.countDown();
            awaited(stopped);
            context.stop().check();
            return new StageOutcome.Done(0);
        });
        Session session = trial.session();
        session.submit(new Command.RunTo(VERDICT));
        running.await();
        trial.close();
        assertThat(trial.of(Event.Log.class)).hasSize(1);
        session.await();
        session.submit(new Command.Step());
        session.await();
        Project.open(folder.resolve("p"), InstantSource.system()).close();
    }

    @Test
    void aSecondSessionOnAProjectIsRefusedWithASentence() {
        trial.session();
        assertThatThrownBy(() -> Project.open(folder.resolve("p"), InstantSource.system()))
                .isInstanceOfSatisfying(ProblemException.class,
                        problem -> assertThat(problem.sentence().key()).startsWith("project.held"));
    }

    @Test
    void severalSessionsLiveInOneProgram() throws IOException, InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        try (Trial other = new Trial(folder.resolve("q"))) {
            for (Trial one : List.of(trial, other)) {
                one.stage(REVIEW, context -> {
                    both.countDown();
                    awaited(both);
                    return Trial.usual(REVIEW, context);
                });
                one.session().submit(new Command.RunTo(VERDICT));
            }
            trial.session().await();
            other.session().await();
            assertThat(trial.ran()).containsExactly(StageName.values());
            assertThat(other.ran()).containsExactly(StageName.values());
            assertThat(other.commits()).hasSize(StageName.values().length + 1);
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
