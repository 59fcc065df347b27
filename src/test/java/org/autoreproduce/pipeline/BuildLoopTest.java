package org.autoreproduce.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import org.autoreproduce.agent.Ask;
import org.autoreproduce.agent.CodeAgent;
import org.autoreproduce.agent.Conversation;
import org.autoreproduce.agent.ResearchAgent;
import org.autoreproduce.agent.prompt.Prompts;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.llm.reply.Checked;
import org.autoreproduce.pipeline.build.BuildLoop;
import org.autoreproduce.pipeline.build.Part;
import org.autoreproduce.study.Assumptions;
import org.autoreproduce.study.Requirement;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop of a code stage with a model that says what the test says, and a part whose trial does. */
class BuildLoopTest {
    private static final Map<String, String> MATERIAL = Map.of("part", "a part", "requirements", "", "due", "",
            "assumptions", "",
            "bindings", "", "plan", "", "summary", "", "probe", "", "snippets", "", "data", "");
    private static final SourceTree BEFORE = SourceTree.of(Map.of("config.yaml", "a: 1\n"));

    @TempDir
    Path folder;
    private Trial trial;
    private final Queue<String> replies = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final Queue<Optional<String>> outcomes = new ArrayDeque<>();

    @BeforeEach
    void make() throws IOException {
        trial = new Trial(folder.resolve("p"));
    }

    @AfterEach
    void close() {
        trial.close();
    }

    /** Plays the replies in order; one that does not hold is asked for again as a real conversation does. */
    private final class Script implements Conversation {
        @Override
        public <T> T json(Ask ask, Function<JsonNode, Checked<T>> check) {
            throw new AssertionError("nothing is checked here");
        }

        @Override
        public <T> T text(Ask ask, Function<String, Checked<T>> check) {
            asked.add(ask.user());
            while (!replies.isEmpty()) {
                Checked<T> read = check.apply(replies.remove());
                if (read instanceof Checked.Good<T>(T value)) {
                    return value;
                }
                asked.add(String.join("\n", ((Checked.Bad<T>) read).errors()));
            }
            throw new ProblemException(Talk.INVALID, "the model", "nothing holds");
        }
    }

    /** A part without tests, whose trial gives the outcomes in order. */
    private final class Tried implements Part {
        @Override
        public String words() {
            return "a part";
        }

        @Override
        public List<Requirement> tested() {
            return List.of();
        }

        @Override
        public List<Requirement> checked() {
            return List.of();
        }

        @Override
        public String summary() {
            return "";
        }

        @Override
        public String probe() {
            return "";
        }

        @Override
        public Optional<String> trial(SourceTree tree) {
            Optional<String> outcome = outcomes.remove();
            if (outcome.filter(text -> text.startsWith("no package")).isPresent()) {
                throw new ProblemException("env.install.noPackage", "sklearn");
            }
            return outcome;
        }
    }

    private static String file(String path, String text) {
        return "Now it will do.\n\n```NEW " + path + "\n" + text + "\n```\n";
    }

    private Review review = Review.none();

    private StageState built(int limit, int triesBefore, Function<BuildLoop, BuildLoop.Built> work) throws Exception {
        trial.stage(StageName.DATA, context -> {
            context.dossier().save(Artefact.ASSUMPTIONS, new Assumptions(Assumptions.SCHEMA, List.of()));
            StageContext scripted = new StageContext(context.dossier(), new Script(), context.ids(), context.code(),
                    context.events(), context.stop(), review, triesBefore, context.waits());
            Prompts prompts = new Prompts();
            return work.apply(new BuildLoop(StageName.DATA, scripted, new Tried(),
                    new CodeAgent(prompts), new ResearchAgent(prompts), MATERIAL, limit)).outcome();
        }).doing(new Command.RunTo(StageName.DATA));
        return trial.state(StageName.DATA);
    }

    @Test
    void whatNeverWorkedKeepsItsFirstTryAndNotAnEmptyFolder() throws Exception {
        replies.addAll(List.of(file("data.py", "x = 1"), file("data.py", "x = 2"), file("data.py", "x = 3")));
        outcomes.addAll(List.of(Optional.of("crash 1"), Optional.of("crash 2"), Optional.of("crash 3")));

        assertThat(built(3, 0, loop -> loop.build(BEFORE))).isEqualTo(StageState.FAILED);
        assertThat(trial.text("code/config.yaml")).isEqualTo("a: 1\n");
        assertThat(trial.text("code/data.py").strip()).isEqualTo("x = 1");
        assertThat(trial.status(StageName.DATA).tries()).isEqualTo(3);
    }

    @Test
    void aFailedRunIsNotMendedForEver() throws Exception {
        SourceTree failed = SourceTree.of(Map.of("data.py", "x = 1\n"));

        assertThat(built(20, 20, loop -> loop.repair(failed, new ChecksFile(ChecksFile.SCHEMA, "", List.of(), List.of(),
                List.of()), "crash in full"))).isEqualTo(StageState.FAILED);
        assertThat(asked).isEmpty();
        assertThat(trial.text("code/data.py")).isEqualTo("x = 1\n");
    }

    @Test
    void aPackageThatCannotBeHadIsTheModelsToMend() throws Exception {
        replies.addAll(List.of(file("requirements.txt", "sklearn"), file("requirements.txt", "scikit-learn")));
        outcomes.addAll(List.of(Optional.of("no package"), Optional.empty()));

        assertThat(built(20, 0, loop -> loop.build(BEFORE))).isEqualTo(StageState.DONE);
        assertThat(asked).hasSize(2).last().asString().contains("sklearn").contains("requirements.txt");
        assertThat(trial.text("code/requirements.txt").strip()).isEqualTo("scikit-learn");
    }

    @Test
    void aModelThatGivesNothingValidHasFailedAndTheBestTryIsKept() throws Exception {
        replies.addAll(List.of(file("data.py", "x = 1"), "I cannot do that."));
        outcomes.add(Optional.of("crash 1"));

        assertThat(built(20, 0, loop -> loop.build(BEFORE))).isEqualTo(StageState.FAILED);
        assertThat(trial.text("code/data.py").strip()).isEqualTo("x = 1");
        assertThat(trial.status(StageName.DATA).tries()).isEqualTo(2);
    }

    @Test
    void whatBelongsToEarlierTestsIsNotChanged() throws Exception {
        SourceTree before = BEFORE.with("conftest.py", "FACTOR = 2\n");
        replies.addAll(List.of(file("data.py", "x = 1"), "REASON: too strict\n" + file("conftest.py", "FACTOR = 1"),
                file("data.py", "x = 2")));
        outcomes.addAll(List.of(Optional.of("crash"), Optional.empty()));

        assertThat(built(20, 0, loop -> loop.build(before))).isEqualTo(StageState.DONE);
        assertThat(asked).last().asString().contains("conftest.py is a test of an earlier part");
        assertThat(trial.text("code/conftest.py")).isEqualTo("FACTOR = 2\n");
    }

    @Test
    void aRejectedTurnIsATryAndTheModelIsToldWhatWasRejected() throws Exception {
        replies.addAll(List.of(file("data.py", "x = 1"), file("data.py", "x = 2")));
        outcomes.add(Optional.empty());
        Queue<Boolean> takes = new ArrayDeque<>(List.of(false, true));
        review = (turn, _) -> takes.remove() ? turn.after() : turn.before();

        assertThat(built(20, 0, loop -> loop.build(BEFORE))).isEqualTo(StageState.DONE);
        assertThat(asked).hasSize(2).last().asString().contains("The user rejected this turn", "+x = 1")
                .doesNotContain("What the turn was to mend");
        assertThat(trial.text("code/data.py")).isEqualTo("x = 2\n");
        assertThat(trial.status(StageName.DATA).tries()).isEqualTo(2);
        assertThat(trial.of(Event.Tried.class).getFirst().outcome()).startsWith("code: The user rejected this turn");
    }

    @Test
    void aRejectedRepairLeavesWhatIsToBeMended() throws Exception {
        replies.addAll(List.of(file("data.py", "x = 1"), file("data.py", "x = 2"), file("data.py", "x = 3")));
        outcomes.addAll(List.of(Optional.of("crash 1"), Optional.empty()));
        Queue<Boolean> takes = new ArrayDeque<>(List.of(true, false, true));
        review = (turn, _) -> takes.remove() ? turn.after() : turn.before();

        assertThat(built(20, 0, loop -> loop.build(BEFORE))).isEqualTo(StageState.DONE);
        assertThat(asked).hasSize(3).last().asString().contains("The user rejected this turn", "-x = 1", "+x = 2",
                "What the turn was to mend is as it was:", "crash 1");
    }

    @Test
    void whatTheUserChangedInATurnIsRunAndToldWhereItFails() throws Exception {
        replies.addAll(List.of(file("data.py", "x = 1"), file("data.py", "x = 2")));
        outcomes.addAll(List.of(Optional.of("crash 1"), Optional.empty()));
        Queue<Optional<String>> hands = new ArrayDeque<>(List.of(Optional.of("x = 7\n"), Optional.empty()));
        review = (turn, _) -> hands.remove().map(text -> turn.after().with("data.py", text)).orElse(turn.after());

        assertThat(built(20, 0, loop -> loop.build(BEFORE))).isEqualTo(StageState.DONE);
        assertThat(asked).last().asString().contains("crash 1", "The user changed your last turn", "-x = 1", "+x = 7");
    }

    @Test
    void whatTheUserDecidedObeysTheRulesOfATurn() throws Exception {
        SourceTree before = BEFORE.with("conftest.py", "FACTOR = 2\n");
        replies.add(file("data.py", "x = 1"));
        outcomes.add(Optional.empty());
        List<String> told = new ArrayList<>();
        review = (turn, faults) -> {
            told.addAll(faults.apply(turn.after().with("conftest.py", "FACTOR = 1\n")));
            return turn.after();
        };
        built(20, 0, loop -> loop.build(before));
        assertThat(told).singleElement().asString().contains("conftest.py is a test of an earlier part");
    }
}
