package org.autoreproduce.pipeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.autoreproduce.llm.ChatReply.Origin;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageRecord;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.report.CsvReport;
import org.autoreproduce.report.HtmlReport;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.report.ReportJson;
import org.autoreproduce.report.RequirementEntry;
import org.autoreproduce.report.RunEntry;
import org.autoreproduce.report.TextReport;
import org.autoreproduce.run.Outcome;
import org.autoreproduce.run.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountTest {
    @TempDir
    Path place;

    private Path folder() {
        return place.resolve("moats.repro");
    }

    private static ReportData account(ExampleProject example) {
        return new Account().of(example.folder());
    }

    private ReportData finished() throws IOException {
        try (ExampleProject example = ExampleProject.upTo(folder(), StageName.VERDICT)) {
            return account(example);
        }
    }

    private static List<String> formats(ReportData data) {
        return List.of(new HtmlReport().render(data), new ReportJson().render(data), new CsvReport().render(data),
                new TextReport().render(data));
    }

    private static List<Error> violations(ReportData data) throws IOException {
        try (InputStream in = ReportJson.class.getResourceAsStream("report-1.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                    .validate(new ReportJson().render(data), InputFormat.JSON);
        }
    }

    @Test
    void verdictsLeadToTheCodeThatWroteTheNumber() throws IOException {
        ReportData data = finished();

        assertThat(data.claims()).extracting(c -> c.claim().id() + " " + c.verdict().outcome()).containsExactly(
                "C1 REPRODUCED", "C2 INCONCLUSIVE", "C3 REPRODUCED", "C4 NOT_ATTEMPTED");
        assertThat(data.claims().getFirst().sources()).hasSize(3).first().isEqualTo(
                new ClaimEntry.Source("0004", 1, "train.py", 2, "metric(\"F1\", f1, claim=\"C1\")"));
        assertThat(data.claims().get(0).binding()).isNotNull();
        assertThat(data.claims().get(3).binding()).isNull();
    }

    @Test
    void aLineThatNamesAFileOutsideTheProgramHasNoSource() throws IOException {
        assertThat(finished().claims().get(1).sources()).isEmpty();
    }

    @Test
    void requirementsHaveTheirTestsAndTheLatestCheck() throws IOException {
        ReportData data = finished();
        RequirementEntry layer = data.requirements().getFirst();

        assertThat(layer.tests()).extracting(RequirementEntry.TestEntry::id, RequirementEntry.TestEntry::counted,
                RequirementEntry.TestEntry::passed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("T2", true, true),
                        org.assertj.core.groups.Tuple.tuple("T3", false, true),
                        org.assertj.core.groups.Tuple.tuple("T4", true, false));
        assertThat(layer.check()).isEqualTo("met");
        assertThat(layer.code()).containsExactly("model.py:4–6");
        assertThat(data.requirements().get(2).check()).isEqualTo("missing");
        assertThat(data.requirements().get(2).code()).isEmpty();
    }

    @Test
    void aPassageOfAnotherReadingIsFoundAgainOrLost() throws IOException {
        ReportData data = finished();

        assertThat(data.requirements().get(1).where()).isNull();
        assertThat(data.requirements().get(2).where()).isNotNull();
        assertThat(data.requirements().get(2).where().page()).isEqualTo(1);
    }

    @Test
    void assumptionsSayWhereTheyComeFrom() throws IOException {
        ReportData data = finished();

        assertThat(data.assumptions()).extracting(a -> a.id() + " " + a.source() + " " + a.place() + " " + a.link())
                .containsExactly("A1 ancestor Castles, net.py, lines 3–4 #S1", "A2 paper p. 1 of the paper null",
                        "A3 judgement null null");
        assertThat(data.assumptions().getFirst().question()).isEqualTo("How wide is the hidden layer?");
        assertThat(data.questions()).extracting(ReportData.QuestionEntry::answer).containsExactly("A1", null);
    }

    @Test
    void everyRunIsListedWithWhatBecameOfIt() throws IOException {
        List<RunEntry> runs = finished().runs();

        assertThat(runs).extracting(r -> r.run() + " " + r.phase() + " " + r.counts() + " " + r.outcome())
                .containsExactly("0001 tests on stubs false some tests did not pass", "0002 tests false finished",
                        "0003 full false finished", "0004 full true finished", "0005 full true finished",
                        "0006 full true finished");
        assertThat(runs.getLast().commit()).matches("[0-9a-f]{7}");
        assertThat(runs.get(2).commit()).isNull();
        assertThat(runs.getLast().wall()).isEqualTo(Duration.ofMillis(61_250));
        assertThat(runs.getLast().enforced()).containsExactly("memory 8 GiB", "time 10 min");
        assertThat(runs.getLast().waived()).containsExactly("512 processes");
        assertThat(runs.getLast().sandbox()).isEqualTo("bubblewrap, no network");
    }

    @Test
    void earlierFullRunsKeepTheirNumbers() throws IOException {
        assertThat(finished().earlier()).containsExactly(new ReportData.EarlierRun("0003", "other code",
                List.of(new ReportData.EarlierRun.Number("C1", 0, "0.641"))));
    }

    @Test
    void aChangedTestNamesTheRunThatSawItRedAgain() throws IOException {
        assertThat(finished().testEdits()).containsExactly(
                new ReportData.TestEdit("tests/test_method.py", "compared floats exactly", "0001"));
    }

    @Test
    void whatNoModelSawIsCounted() throws IOException {
        ReportData data = finished();

        assertThat(data.withheld().officialCode()).containsExactly("Moatfinder, the code");
        // the cell of Table 1 and the sentence that repeats it
        assertThat(data.withheld().maskedPassages()).isEqualTo(2);
        assertThat(data.works().getFirst().withheld()).containsExactly("moat.py: names the paper's method");
        assertThat(data.works()).extracting("state").containsExactly("found", "official code", "not found");
    }

    @Test
    void costsAndTimesComeFromTheJournal() throws IOException {
        ReportData data = finished();

        assertThat(data.cost().calls()).isEqualTo(9);
        assertThat(data.cost().tokensIn()).isEqualTo(9000);
        assertThat(data.cost().dollars()).isEqualByComparingTo("0.018");
        assertThat(data.times().wall()).isEqualTo(Duration.ofMillis(9000));
        assertThat(data.times().models()).isEqualTo(Duration.ofMillis(5400));
        assertThat(data.times().own()).isEqualTo(Duration.ofMillis(3600));
    }

    @Test
    void aCallWithoutAPriceMakesTheCostUnknown() throws IOException {
        try (ExampleProject example = ExampleProject.upTo(folder(), StageName.INTAKE)) {
            example.call(StageName.REVIEW, Origin.MODEL, null);

            assertThat(account(example).cost().dollars()).isNull();
        }
    }

    @Test
    void triesAreThoseOfTheStageAsItEndedOrHasCome() throws IOException {
        try (ExampleProject example = ExampleProject.upTo(folder(), StageName.METHOD)) {
            example.tell(new Event.StageStarted(StageName.EXPERIMENT, 1));
            example.tell(new Event.Tried(StageName.EXPERIMENT, 1, 3, "code: the reply was no JSON"));
            example.tell(new Event.Tried(StageName.EXPERIMENT, 7, 20, "code: The unit tests fail."));

            assertThat(account(example).tries()).extracting(t -> t.stage() + " " + t.state() + " " + t.tries() + "/"
                    + t.limit()).contains("intake done 0/0", "method done 3/20", "experiment pending 7/20",
                            "run pending 0/0");
        }
    }

    @Test
    void theEnvironmentIsToldWithoutPaths() throws IOException {
        ReportData.Environment only = finished().environments().getFirst();

        assertThat(only.name()).isEqualTo("0123456789ab");
        assertThat(only.facts()).contains(new ReportData.Environment.Fact("Runs", "0001–0006"),
                new ReportData.Environment.Fact("Device", "cpu"),
                new ReportData.Environment.Fact("Asked for", "numpy>=1.26"));
    }

    @Test
    void noFormatHoldsAPathOfTheMachine() throws IOException {
        ReportData data = finished();

        assertThat(data.instruction()).isEqualTo("Reproduce Table 1 with the data in rings.csv.");
        assertThat(data.origin().models()).containsExactly("example-7b.gguf");
        assertThat(formats(data)).allSatisfy(text -> assertThat(text).doesNotContain("/somewhere/private",
                place.toString(), place.toRealPath().toString(), System.getProperty("user.home") + "/", "/etc/x"));
    }

    @Test
    void theFinishedReportObeysItsSchema() throws IOException {
        ReportData data = finished();

        assertThat(violations(data)).isEmpty();
        assertThat(data.paper().title()).isEqualTo("Moats around Normal Data");
        assertThat(data.paper().pages()).isEqualTo(2);
        assertThat(data.paper().commit()).matches("[0-9a-f]{7}");
        assertThat(data.origin().warnings()).containsExactly(
                "Nobody confirmed the range and direction of the metric that these claims are judged by: C4.");
    }

    @ParameterizedTest
    @EnumSource(StageName.class)
    void aProjectCanBeReportedAfterEveryStage(StageName last) throws IOException {
        try (ExampleProject example = ExampleProject.upTo(folder(), last)) {
            ReportData data = account(example);

            assertThat(violations(data)).isEmpty();
            assertThat(formats(data)).allSatisfy(text -> assertThat(text).isNotBlank());
            if (last != StageName.VERDICT) {
                String next = StageName.values()[last.ordinal() + 1].id();
                assertThat(data.origin().warnings())
                        .contains("Unfinished: the stage \"" + next + "\" comes next.");
                assertThat(data.paper().commit()).isNull();
                if (last != StageName.INTAKE) {
                    assertThat(new TextReport().render(data)).contains("0 of 4 claims reproduced; 4 not attempted",
                            "not attempted: not judged yet; the stage \"" + next + "\" is pending");
                }
            }
        }
    }

    @Test
    void aProjectThatWasJustMadeSaysSo() throws IOException {
        try (ExampleProject example = ExampleProject.untouched(folder())) {
            ReportData data = account(example);

            assertThat(violations(data)).isEmpty();
            assertThat(data.paper().title()).isEqualTo("moats.pdf");
            assertThat(new TextReport().render(data))
                    .isEqualTo("! Unfinished: the stage \"intake\" comes next.\nNo claim was judged\n");
        }
    }

    @Test
    void aStageThatGaveUpStandsInTheFirstLines() throws IOException {
        try (ExampleProject example = ExampleProject.upTo(folder(), StageName.DATA)) {
            example.finish(StageName.METHOD, StageState.FAILED);
            ReportData data = account(example);

            assertThat(data.origin().failed()).isEqualTo("method");
            assertThat(new TextReport().render(data)).startsWith("! Unfinished: the stage \"method\" gave up")
                    .contains("not judged, because the stage \"method\" gave up");
        }
    }

    @Test
    void staleEditedAndWaitingStagesAreTold() throws IOException {
        try (ExampleProject example = ExampleProject.upTo(folder(), StageName.PLAN)) {
            example.record(record(StageName.REVIEW, StageState.DONE, Map.of(), List.of("review/method.md"), null));
            example.record(record(StageName.PLAN, StageState.DONE, Map.of("file:review/overall.md", "another"),
                    List.of(), null));
            assertThat(account(example).origin().warnings()).contains(
                    "Out of date: plan read something that has changed since. \"resume\" brings it up to date.",
                    "Changed by hand after \"review\" had made it: review/method.md.");

            example.record(record(StageName.PLAN, StageState.WAITING, Map.of(), List.of(),
                    "Data is missing below " + ExampleProject.LIBRARY + "."));
            assertThat(account(example).origin().warnings())
                    .contains("Unfinished: the stage \"plan\" waits for you. Data is missing below papers.");
        }
    }

    private static StageRecord record(StageName stage, StageState state, Map<String, String> reads, List<String> edited,
            String sentence) {
        return new StageRecord(StageRecord.SCHEMA, stage, state, 1, 0, sentence, reads, List.of(), edited, "", "",
                List.of());
    }

    @Test
    void aReplayIsToldApartFromWhatWasPaidFor() throws IOException {
        try (ExampleProject example = ExampleProject.untouched(folder())) {
            example.call(StageName.REVIEW, Origin.RECORDING, "0");
            assertThat(account(example).origin().replayed()).isTrue();
            assertThat(account(example).cost().dollars()).isEqualByComparingTo("0");
            assertThat(account(example).cost().tokensIn()).isZero();
            assertThat(account(example).cost().replayedIn()).isEqualTo(1000);

            example.call(StageName.REVIEW, Origin.MODEL, "0.5");
            assertThat(account(example).origin().replayed()).isFalse();
            assertThat(account(example).origin().warnings())
                    .contains("1 of 2 model calls were answered by a recording.");
        }
    }

    @Test
    void oneBrokenRunHidesNoOther() throws IOException {
        try (ExampleProject example = ExampleProject.upTo(folder(), StageName.VERDICT)) {
            Files.writeString(folder().resolve("runs/0002/run.json"), "{");
            Files.createDirectories(folder().resolve("runs/0007/out"));

            assertThat(account(example).runs()).hasSize(7).extracting(RunEntry::outcome).contains(
                    "its files cannot be read", "lost: ended without a word, with its machine or by force");
            assertThat(account(example).claims().getFirst().sources()).hasSize(3);
        }
    }

    @Test
    void aRunWithoutASandboxIsInTheFirstLines() throws IOException {
        try (ExampleProject example = ExampleProject.upTo(folder(), StageName.VERDICT)) {
            Path run = example.runs().add("0007", Phase.SMOKE, List.of(0), "t", Outcome.TIME_LIMIT, Map.of(),
                    List.of());
            assertThat(account(example).origin().unsandboxed()).isFalse();
            Files.writeString(run.resolve("run.json"),
                    Files.readString(run.resolve("run.json")).replace("bubblewrap", "none"));

            assertThat(account(example).origin().unsandboxed()).isTrue();
            assertThat(account(example).runs().getLast().outcome()).isEqualTo("ended by its time limit");
        }
    }

    @Test
    void fullRunsThatAreNotJudgedYetAreNotCalledEarlier() throws IOException {
        try (ExampleProject example = ExampleProject.upTo(folder(), StageName.VERDICT)) {
            example.runs().add("0008", Phase.FULL, List.of(0), "t", Outcome.OK, Map.of(), List.of());
            Files.delete(example.folder().root().resolve("stages/run.json"));

            assertThat(account(example).earlier()).extracting(ReportData.EarlierRun::run).containsExactly("0003");
        }
    }

    @Test
    void numbersOfOtherCodeStayInSightAlsoAfterGoingBack() throws IOException {
        try (ExampleProject example = ExampleProject.upTo(folder(), StageName.VERDICT)) {
            example.runs().add("0008", Phase.FULL, List.of(0), "t", Outcome.OK, Map.of(), List.of());

            assertThat(account(example).earlier())
                    .extracting(ReportData.EarlierRun::run, ReportData.EarlierRun::changed)
                    .last().isEqualTo(org.assertj.core.api.Assertions.tuple("0008", "other code"));
        }
    }
}
