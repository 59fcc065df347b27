package org.autoreproduce.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.autoreproduce.pipeline.StageName.DATA;
import static org.autoreproduce.pipeline.StageName.EXPERIMENT;
import static org.autoreproduce.pipeline.StageName.LINEAGE;
import static org.autoreproduce.pipeline.StageName.METHOD;
import static org.autoreproduce.pipeline.StageName.PLAN;
import static org.autoreproduce.pipeline.StageName.REVIEW;
import static org.autoreproduce.pipeline.StageName.RUN;
import static org.autoreproduce.pipeline.StageName.VERDICT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.study.Area;
import org.autoreproduce.study.Requirement;
import org.autoreproduce.study.Requirements;
import org.autoreproduce.verdict.PrintedText;
import org.autoreproduce.verdict.ValueClaim;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What follows from a change, by hand or by a kill. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EditsTest {
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

    /** Review writes real items; plan, data, method and run read them as the real stages do. */
    private void items() {
        trial.stage(REVIEW, context -> {
            context.dossier().save(Artefact.REQUIREMENTS, new Requirements(List.of(requirement("R1", Area.DATA),
                    requirement("R2", Area.METHOD), requirement("R3", Area.EXPERIMENT))));
            context.dossier().save(Artefact.CLAIMS, new Claims(Claims.SCHEMA, List.of(new ValueClaim(Id.of("C1"), "AUC",
                    "Foo", "Ours", null, null, new PrintedText().read("0.78 ± 0.03").printed(), null, null, null,
                    false))));
            return new StageOutcome.Done(0);
        }).stage(LINEAGE, context -> new StageOutcome.Skipped()).stage(PLAN, context -> {
            context.dossier().claimsUnnoted();
            context.dossier().claimsUnvalued();
            context.dossier().requirements();
            return new StageOutcome.Done(0);
        }).stage(DATA, context -> {
            context.dossier().input("data");
            context.dossier().requirements(Area.DATA);
            return new StageOutcome.Done(0);
        }).stage(METHOD, context -> {
            context.dossier().requirements(Area.METHOD);
            return new StageOutcome.Done(0);
        }).stage(RUN, context -> {
            context.dossier().claims();
            return new StageOutcome.Done(0);
        });
    }

    private static Requirement requirement(String id, Area area) {
        return new Requirement(Id.of(id), area, "statement of " + id, true,
                new Anchor.Passage("hash", 1, List.of(), "quote", "", ""));
    }

    private void replace(String path, String old, String other) throws IOException {
        assertThat(trial.text(path)).contains(old);
        trial.write(path, trial.text(path).replace(old, other));
    }

    private List<StageName> stale() {
        return trial.session().status().stream().filter(s -> s.state() == StageState.STALE).map(StageStatus::stage)
                .toList();
    }

    @Test
    void anEditedRequirementMakesStaleWhatReadItAndNothingElse() throws Exception {
        items();
        trial.run();
        replace(Artefact.REQUIREMENTS, "statement of R2", "another statement");
        assertThat(stale()).containsExactly(PLAN, METHOD);
        assertThat(trial.status(METHOD).changed()).containsExactly("item:R2");
    }

    @Test
    void anIdWrittenByHandIsGivenToNothingElse() throws Exception {
        items();
        trial.run();
        trial.write(Artefact.QUESTIONS, "{\"schema\":1,\"questions\":[{\"id\":\"X1\"}]}");
        replace(Artefact.REQUIREMENTS, "\"R2\"", "\"R40\"");
        trial.doing(new Command.RunTo(VERDICT));
        assertThat(trial.text("ids.json")).contains("\"R40\"");
    }

    @Test
    void aRequirementThatGoesToAnotherStageMakesBothStale() throws Exception {
        items();
        trial.run();
        replace(Artefact.REQUIREMENTS, "\"area\" : \"METHOD\"", "\"area\" : \"DATA\"");
        assertThat(stale()).containsExactly(PLAN, DATA, METHOD);
    }

    @Test
    void aClaimsPrintedValueIsNothingToThePlanButToTheRun() throws Exception {
        items();
        trial.run();
        replace(Artefact.CLAIMS, "0.78", "0.79");
        assertThat(stale()).containsExactly(RUN);
        replace(Artefact.CLAIMS, "\"Foo\"", "\"Bar\"");
        assertThat(stale()).containsExactly(PLAN, RUN);
    }

    @Test
    void spacesInAFileOfItemsChangeNothing() throws Exception {
        items();
        trial.run();
        trial.write(Artefact.CLAIMS, trial.text(Artefact.CLAIMS).replace("\n", " \n"));
        assertThat(stale()).isEmpty();
    }

    @Test
    void dataIsKnownByItsContentWhereverItLies() throws Exception {
        items();
        Path one = Files.createDirectories(folder.resolve("one/set"));
        Files.writeString(one.resolve("x.csv"), "1,2\n");
        trial.doing(new Command.Answer(Map.of("data", one.toString()))).run();
        Path other = Files.createDirectories(folder.resolve("other/set"));
        Files.writeString(other.resolve("x.csv"), "1,2\n");
        trial.doing(new Command.Answer(Map.of("data", other.toString())));
        assertThat(stale()).isEmpty();
        Files.writeString(other.resolve("x.csv"), "1,3\n");
        trial.doing(new Command.Answer(Map.of("data", other.toString())));
        assertThat(stale()).containsExactly(DATA);
    }

    @Test
    void whatAPersonEditedIsNoticedSaidAndNeverOverwritten() throws Exception {
        trial.run();
        trial.write(Trial.output(REVIEW), "mine\n");
        trial.run();
        assertThat(trial.of(Event.Edited.class)).containsExactly(
                new Event.Edited(Map.of(REVIEW, List.of(Trial.output(REVIEW)))));
        assertThat(trial.state(REVIEW)).isEqualTo(StageState.EDITED);
        assertThat(trial.record(LINEAGE).run()).isEqualTo(2);
        assertThat(trial.state(VERDICT)).isEqualTo(StageState.DONE);
        assertThat(trial.commits()).contains("Changed by hand or left by an interrupted stage: 1 file");

        trial.doing(new Command.Edit("notes/intake.md", "mine, too\n")).run();
        assertThat(trial.problems()).singleElement().asString().contains("review", "changed by hand");
        assertThat(trial.text(Trial.output(REVIEW))).isEqualTo("mine\n");

        trial.doing(new Command.Overwrite(REVIEW)).run();
        assertThat(trial.text(Trial.output(REVIEW))).startsWith("review of");
        assertThat(trial.record(REVIEW)).matches(r -> r.edited().isEmpty() && r.state() == StageState.DONE);
        assertThat(trial.state(VERDICT)).isEqualTo(StageState.DONE);
    }

    @Test
    void anEditedProgramBelongsToTheLastStageThatWroteIt() throws Exception {
        trial.run();
        String plan = trial.record(PLAN).tree();
        trial.write("code/plan.py", "x = 2\n");
        trial.write(Trial.output(PLAN), "my plan\n");
        trial.doing(new Command.RunTo(PLAN));
        assertThat(trial.of(Event.Edited.class)).containsExactly(new Event.Edited(
                Map.of(EXPERIMENT, List.of("code/plan.py"), PLAN, List.of(Trial.output(PLAN)))));
        assertThat(trial.record(PLAN).tree()).as("the plan's own program").isEqualTo(plan);
        assertThat(trial.git("show", trial.record(EXPERIMENT).tree() + ":plan.py")).containsExactly("x = 2");
        assertThat(stale()).containsExactly(DATA);
    }

    @Test
    void anEditMadeWhileAStageRunsIsNoticedAfterwards() throws Exception {
        trial.stage(LINEAGE, context -> {
            StageOutcome done = Trial.usual(LINEAGE, context);
            trial.write(Trial.output(REVIEW), "mine\n");
            return done;
        }).run();
        trial.stage(LINEAGE, context -> Trial.usual(LINEAGE, context)).run();
        assertThat(trial.state(REVIEW)).isEqualTo(StageState.EDITED);
        assertThat(trial.record(LINEAGE).run()).isEqualTo(2);
        assertThat(trial.text(Trial.output(REVIEW))).isEqualTo("mine\n");
    }

    @Test
    void settingsThatAPersonEditedHoldAtOnceAndBrokenOnesAreASentence() throws Exception {
        trial.stage(REVIEW, context -> {
            context.dossier().saveText("notes/device.md", context.dossier().settings("device").settings().device());
            return new StageOutcome.Done(0);
        }).run();
        replace("project.json", "\"cpu\"", "\"cuda:0\"");
        trial.run();
        assertThat(trial.text("notes/device.md")).isEqualTo("cuda:0");
        trial.doing(new Command.Answer(Map.of("seeds", "3")));
        assertThat(trial.text("project.json")).contains("\"cuda:0\"");

        replace("project.json", "\"cuda:0\"", "7");
        trial.run();
        assertThat(trial.problems()).singleElement().asString().contains("/settings/device");
        trial.doing(new Command.Edit("project.json", trial.text("project.json").replace(" 7", " \"cpu\""))).run();
        assertThat(trial.text("notes/device.md")).isEqualTo("cpu");
        assertThat(ProjectFile.SCHEMA).isEqualTo(3);
    }

    @Test
    void whatAKilledStageLeftHalfWrittenIsNobodysEdit() throws Exception {
        trial.run();
        CountDownLatch half = new CountDownLatch(1);
        AtomicBoolean killed = new AtomicBoolean(true);
        trial.stage(METHOD, context -> {
            context.dossier().text(Trial.output(DATA));
            if (killed.get()) {
                context.dossier().saveText(Trial.output(METHOD), "half\n");
                context.code().save(context.code().current().with("data.py", "half = 1\n"));
                CountDownLatch stopped = new CountDownLatch(1);
                context.stop().onCancel(stopped::countDown);
                half.countDown();
                awaited(stopped);
                context.stop().check();
            }
            return Trial.usual(METHOD, context);
        });
        trial.doing(new Command.Edit(Trial.output(DATA), "other data\n"), new Command.Keep(DATA));
        trial.session().submit(new Command.RunTo(VERDICT));
        half.await();
        try (Trial again = new Trial(trial, folder.resolve("killed"))) {
            killed.set(false);
            String data = again.record(DATA).tree();
            assertThat(again.state(METHOD)).isEqualTo(StageState.STALE);
            again.run();
            assertThat(again.problems()).isEmpty();
            assertThat(again.of(Event.Edited.class)).isEmpty();
            assertThat(again.record(DATA).tree()).isEqualTo(data);
            assertThat(again.record(METHOD)).matches(r -> r.run() == 2 && r.edited().isEmpty());
            assertThat(again.state(VERDICT)).isEqualTo(StageState.DONE);
            assertThat(again.git("status", "--porcelain")).isEmpty();
            assertThat(again.git("fsck", "--strict", "--no-dangling")).isEmpty();
        }
    }

    @Test
    void anEditMadeAfterAKilledStageWasSettledIsAnEdit() throws Exception {
        trial.run();
        CountDownLatch half = new CountDownLatch(1);
        AtomicBoolean killed = new AtomicBoolean(true);
        trial.stage(METHOD, context -> {
            if (killed.get()) {
                CountDownLatch stopped = new CountDownLatch(1);
                context.stop().onCancel(stopped::countDown);
                half.countDown();
                awaited(stopped);
                context.stop().check();
            }
            return Trial.usual(METHOD, context);
        });
        trial.doing(new Command.Edit(Trial.output(DATA), "other data\n"));
        trial.session().submit(new Command.RunTo(VERDICT));
        half.await();
        try (Trial again = new Trial(trial, folder.resolve("killed"))) {
            killed.set(false);
            again.session();
            again.write(Trial.output(METHOD), "mine\n");
            again.run();
            assertThat(again.problems()).singleElement().asString().contains("method", "changed by hand");
            assertThat(again.text(Trial.output(METHOD))).isEqualTo("mine\n");
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
