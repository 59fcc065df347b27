package org.autoreproduce.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.code.syntax.SyntaxFault;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.pipeline.stage.RunStage;
import org.autoreproduce.pipeline.stage.VerdictStage;
import org.autoreproduce.run.MetricLine;
import org.autoreproduce.run.MetricsReading;
import org.autoreproduce.run.Outcome;
import org.autoreproduce.run.Phase;
import org.autoreproduce.run.RunResult;
import org.autoreproduce.study.Plan;
import org.autoreproduce.verdict.Binding;
import org.autoreproduce.verdict.MetricTable;
import org.autoreproduce.verdict.PrintedText;
import org.autoreproduce.verdict.Reduction;
import org.autoreproduce.verdict.ValueClaim;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which full runs count, and what sends the program back, with a bench that gives what the test says. */
class RunStageTest {
    private static final List<String> GOOD = List.of(".77", ".78", ".79", ".78", ".77", ".20", ".10", ".15");

    @TempDir
    Path folder;
    private Trial trial;
    private final Map<Integer, String> values = new HashMap<>();
    private final List<String> full = new ArrayList<>();
    private final List<Plan.MissingData> missing = new ArrayList<>();

    @BeforeEach
    void make() throws IOException {
        trial = new Trial(folder.resolve("p"));
        for (int seed = 0; seed < GOOD.size(); seed++) {
            values.put(seed, GOOD.get(seed));
        }
        trial.stage(StageName.PLAN, context -> {
            Dossier dossier = context.dossier();
            dossier.save(Artefact.CLAIMS, new Claims(Claims.SCHEMA, List.of(claim())));
            dossier.save(Artefact.SCOPE, new Scope(Scope.SCHEMA, List.of("Ours"), List.of(), List.of()));
            dossier.save(Artefact.BINDINGS, new Bindings(Bindings.SCHEMA, List.of(new Binding(Id.of("C1"), "Rings",
                    "test", null, Reduction.SINGLE, null, List.of(), false, false, false, null))));
            dossier.save(Artefact.PLAN, new PlanFile(PlanFile.SCHEMA,
                    new Plan("plan", List.of(), List.of(), List.of(), missing)));
            return Trial.usual(StageName.PLAN, context);
        }).stage(StageName.RUN, context -> new RunStage().run(scripted(context)))
                .stage(StageName.VERDICT, context -> new VerdictStage().run(scripted(context)));
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private static ValueClaim claim() {
        PrintedText.Reading read = new PrintedText().read("0.78 ± 0.03");
        return MetricTable.standard().complete(new ValueClaim(Id.of("C1"), "F1", "Rings", "Ours", "test", read.unit(),
                read.printed(), new Anchor.Passage("a".repeat(64), 1, List.of(new Box(1, 1, 1, 1, 1)), "0.78", "", ""),
                null, null, false));
    }

    private StageContext scripted(StageContext context) {
        return new StageContext(context.dossier(), context.talk(), context.ids(), new Runs(context.code()),
                context.events(), context.stop(), context.review(), context.tries(), context.waits());
    }

    private String verdict() {
        return trial.text("verdict/verdict.json");
    }

    @Test
    void fewerSeedsNeverDropWhatRan() throws Exception {
        trial.run();
        assertThat(verdict()).contains("REPRODUCED");
        trial.doing(new Command.Answer(Map.of("seeds", "8"))).run();
        assertThat(verdict()).doesNotContain("\"REPRODUCED\"");
        String eight = verdict();
        trial.doing(new Command.Answer(Map.of("seeds", "5"))).run();
        assertThat(verdict()).isEqualTo(eight);
        assertThat(full).hasSize(8);
    }

    @Test
    void aClaimWithoutDataIsNotAttempted() throws Exception {
        missing.add(new Plan.MissingData("Rings", "?", "?", "?", List.of(Id.of("C1"))));
        trial.run();
        assertThat(verdict()).contains("NOT_ATTEMPTED", "verdict.why.noData");
    }

    @Test
    void moreSeedsLeaveTheProgramAlone() throws Exception {
        trial.run();
        int before = trial.ran().size();
        trial.doing(new Command.Answer(Map.of("seeds", "6"))).run();
        assertThat(trial.ran().subList(before, trial.ran().size())).containsExactly(StageName.RUN, StageName.VERDICT);
    }

    @Test
    void aProgramThatGivesNoNumberGoesBackAndIsToldWhy() throws Exception {
        values.replaceAll((seed, value) -> "nan");
        trial.stage(StageName.EXPERIMENT, context -> {
            context.dossier().find(Artefact.FAILURE, FailureFile.class).ifPresent(_ -> values.put(2, ".78"));
            return Trial.usual(StageName.EXPERIMENT, context);
        }).run();
        assertThat(trial.text(Artefact.FAILURE))
                .contains("C1 got no number from any seed: the value is no finite number");
        assertThat(trial.ran()).containsSubsequence(StageName.RUN, StageName.EXPERIMENT, StageName.RUN,
                StageName.VERDICT);
        assertThat(trial.state(StageName.VERDICT)).isEqualTo(StageState.DONE);
    }

    /** Each run's number names its seed; a value once given stays, as in a real store. */
    private final class Runs implements Bench {
        private final Bench files;

        Runs(Bench files) {
            this.files = files;
        }

        private RunResult result(Phase phase, int seed) {
            return new RunResult("%04d".formatted((phase == Phase.FULL ? 100 : 0) + seed), Outcome.OK, 0, folder, null,
                    "", "", Duration.ZERO, 0, false);
        }

        @Override
        public RunResult run(SourceTree tree, Phase phase, int seed) {
            if (phase == Phase.FULL && !full.contains("seed " + seed)) {
                full.add("seed " + seed);
            }
            return result(phase, seed);
        }

        @Override
        public Optional<RunResult> finished(SourceTree tree, Phase phase, int seed) {
            return full.contains("seed " + seed) ? Optional.of(result(phase, seed)) : Optional.empty();
        }

        @Override
        public MetricsReading metrics(String run, Predicate<MetricLine> wanted) {
            int seed = Integer.parseInt(run) - 100;
            String value = values.get(seed);
            return new MetricsReading(List.of(new MetricLine(1, "C1", "F1",
                    value.equals("nan") ? null : new BigDecimal(value), null, "Rings", "test", seed, null, "main.py",
                    1)), List.of(), true);
        }

        @Override
        public SourceTree current() {
            return files.current();
        }

        @Override
        public SourceTree left(StageName stage) {
            return files.left(stage);
        }

        @Override
        public String keep(SourceTree tree) {
            return files.keep(tree);
        }

        @Override
        public SourceTree kept(String name) {
            return files.kept(name);
        }

        @Override
        public void save(SourceTree tree) {
            files.save(tree);
        }

        @Override
        public List<SyntaxFault> syntax(SourceTree tree) {
            return files.syntax(tree);
        }

        @Override
        public Tested test(SourceTree tree, Against against, List<String> only) {
            return files.test(tree, against, only);
        }
    }
}
