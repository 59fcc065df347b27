package org.autoreproduce.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.project.ProjectFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Turns that wait for the user: decided once, kept through a kill, and nothing where nobody wants to look. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ReviewTest {
    private static final SourceTree BEFORE = SourceTree.of(Map.of("a.py", "a = 1\n", "b.py", "b = 1\n"));
    private static final SourceTree AFTER = SourceTree.of(Map.of("a.py", "a = 2\n", "c.py", "c = 1\n"));

    @TempDir
    Path folder;
    private Trial trial;
    private final BlockingQueue<Live.Proposed> proposals = new LinkedBlockingQueue<>();
    private final List<SourceTree> drafts = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void make() throws IOException {
        trial = new Trial(folder.resolve("p"));
        trial.stage(StageName.DATA, context -> {
            Trial.ask(context, "write it");
            drafts.add(context.review().decided(new Review.Turn(BEFORE, AFTER, "Because."),
                    tree -> tree.text("a.py").filter(text -> text.contains("(")).isPresent()
                            ? List.of("a.py: line 1: never closed")
                            : List.of()));
            Trial.ask(context, "check it");
            return new StageOutcome.Done(1);
        });
        watch(trial);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private void watch(Trial one) {
        one.session().watch(live -> {
            if (live instanceof Live.Proposed proposal) {
                proposals.add(proposal);
            }
        });
    }

    private static void begin(Trial one, Command... first) {
        List.of(first).forEach(one.session()::submit);
        one.session().submit(new Command.RunTo(StageName.DATA));
    }

    @Test
    void nobodyIsAskedAsLongAsNobodyWantsToLook() throws Exception {
        trial.doing(new Command.RunTo(StageName.DATA));
        assertThat(drafts).containsExactly(AFTER);
        assertThat(trial.of(Event.Proposed.class)).isEmpty();
        assertThat(trial.of(Event.Decided.class)).isEmpty();
        trial.doing(new Command.Decide(Map.of()));
        assertThat(trial.problems()).singleElement().asString().contains("No turn waits");
    }

    @Test
    void aTurnGoesOnAsTheUserDecided() throws Exception {
        begin(trial, new Command.Review(true));
        assertThat(proposals.take()).isEqualTo(
                new Live.Proposed(StageName.DATA, 1, BEFORE, AFTER, "Because.", null));
        // a.py is changed by hand, b.py stays, c.py does not come
        trial.doing(new Command.Decide(Map.of("a.py", "a = 3\n", "b.py", "b = 1\n")));
        assertThat(drafts).containsExactly(SourceTree.of(Map.of("a.py", "a = 3\n", "b.py", "b = 1\n")));
        assertThat(trial.state(StageName.DATA)).isEqualTo(StageState.DONE);
        assertThat(trial.of(Event.Proposed.class)).hasSize(1);
        assertThat(trial.of(Event.Decided.class)).hasSize(1);
    }

    @Test
    void whatCannotBeGoneOnWithIsToldAndAskedAgain() throws Exception {
        begin(trial, new Command.Review(true));
        proposals.take();
        trial.session().submit(new Command.Decide(Map.of("a.py", "a = (\n")));
        assertThat(proposals.take().problem()).contains("never closed");
        trial.session().submit(new Command.Decide(Map.of("../a.py", "a = 1\n")));
        assertThat(proposals.take().problem()).contains("../a.py");
        trial.doing(new Command.Decide(AFTER.files()));
        assertThat(drafts).containsExactly(AFTER);
        assertThat(trial.problems()).hasSize(2);
        assertThat(trial.of(Event.Decided.class)).hasSize(1);
    }

    @Test
    void aStopWhileItWaitsLeavesTheTurnForNextTime() throws Exception {
        begin(trial, new Command.Review(true));
        proposals.take();
        trial.doing(new Command.Stop());
        assertThat(trial.state(StageName.DATA)).isEqualTo(StageState.PENDING);
        assertThat(drafts).isEmpty();
        begin(trial);
        assertThat(proposals.take().number()).isEqualTo(1);
        trial.doing(new Command.Decide(BEFORE.files()));
        assertThat(drafts).containsExactly(BEFORE);
    }

    @Test
    void aKillWhileItWaitsLosesNeitherTheTurnNorTheWishToLook() throws Exception {
        begin(trial, new Command.Review(true));
        Live.Proposed first = proposals.take();
        try (Trial again = new Trial(trial, folder.resolve("killed"))) {
            assertThat(new Past(ProjectFolder.at(folder.resolve("killed"))).reviewing()).isTrue();
            watch(again);
            begin(again, new Command.Review(true));
            assertThat(proposals.take()).isEqualTo(first);
            again.doing(new Command.Decide(Map.of("a.py", "a = 2\n", "b.py", "b = 1\n")));
            assertThat(drafts).containsExactly(BEFORE.with("a.py", "a = 2\n"));
        }
    }

    @Test
    void whatWasDecidedIsNotAskedAgainAfterAKillAlsoWithoutTheWishToLook() throws Exception {
        SourceTree wanted = BEFORE.with("a.py", "a = 2\n");
        begin(trial, new Command.Review(true));
        proposals.take();
        trial.doing(new Command.Decide(Map.of("a.py", "a = 2\n", "b.py", "b = 1\n")));
        try (Trial again = new Trial(trial, folder.resolve("killed"))) {
            // what a kill right after the decision leaves
            Files.delete(again.file("stages/data.json"));
            List<String> lines = again.text("journal/events.jsonl").lines().toList();
            List<String> until = lines.stream().takeWhile(line -> !line.contains("\"decided\"")).toList();
            again.write("journal/events.jsonl", String.join("\n", lines.subList(0, until.size() + 1)) + "\n");
            watch(again);
            again.doing(new Command.RunTo(StageName.DATA));
            assertThat(drafts).containsExactly(wanted, wanted);
            assertThat(proposals).isEmpty();
        }
    }

    @Test
    void whatWasGoneOnFromWithoutAskingIsNotAskedAfterwards() throws Exception {
        trial.stage(StageName.METHOD, context -> {
            Trial.ask(context, "write it");
            drafts.add(context.review().decided(new Review.Turn(BEFORE, AFTER, ""), _ -> List.of()));
            Trial.ask(context, "check it");
            if (drafts.size() == 2) {
                trial.session().submit(new Command.Stop());
                context.stop().check();
            }
            drafts.add(context.review().decided(new Review.Turn(AFTER, BEFORE, ""), _ -> List.of()));
            return new StageOutcome.Done(1);
        });
        trial.doing(new Command.RunTo(StageName.METHOD));
        assertThat(drafts).hasSize(2);
        trial.session().submit(new Command.Review(true));
        trial.session().submit(new Command.RunTo(StageName.METHOD));
        assertThat(proposals.take()).matches(live -> live.number() == 2 && live.after().equals(BEFORE));
        trial.doing(new Command.Decide(BEFORE.files()));
        assertThat(drafts).containsExactly(AFTER, AFTER, AFTER, BEFORE);
    }
}
