package org.autoreproduce.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.verdict.Binding;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.FixedTolerances;
import org.autoreproduce.verdict.FullRun;
import org.autoreproduce.verdict.FullRun.Ending;
import org.autoreproduce.verdict.FullRun.SeedEnd;
import org.autoreproduce.verdict.Judge;
import org.autoreproduce.verdict.Judging;
import org.autoreproduce.verdict.Measurement;
import org.autoreproduce.verdict.MetricTable;
import org.autoreproduce.verdict.OrderingClaim;
import org.autoreproduce.verdict.OtherRow;
import org.autoreproduce.verdict.PrintedText;
import org.autoreproduce.verdict.Reduction;
import org.autoreproduce.verdict.SpreadKind;
import org.autoreproduce.verdict.Tolerance;
import org.autoreproduce.verdict.ValueClaim;
import org.autoreproduce.verdict.Verdict;

/** A report with something of everything, its verdicts by the real judge on invented numbers. */
final class ExampleReport {
    static final String HOSTILE = "<script>alert('x')</script> \" onload=\"y";

    private final List<Claim> claims = new ArrayList<>();
    private final List<Binding> bindings = new ArrayList<>();
    private final List<Measurement> lines = new ArrayList<>();

    static ReportData data() {
        return new ExampleReport().build(new Origin(List.of("example-model-7b"), true, false, false, "", List.of()));
    }

    static ReportData data(Origin origin) {
        return new ExampleReport().build(origin);
    }

    private ReportData build(Origin origin) {
        value("C1", "F1", "Thyroid", "Ringfence (ours)", "0.78 ± 0.03", ".752", ".781", ".769", ".795", ".748");
        value("C2", "F1", "Thyroid", "Plain one-class", "0.58 ± 0.02", ".612", ".655", ".671", ".602", ".663");
        value("C3", "AUC", "Abalone", "Ringfence (ours)", ".912", ".861", ".859", ".863", ".860", ".862");
        value("C4", "accuracy", "Arrhythmia", "Ringfence (ours)", "73 %", "71.2", "72.3", "70.1", "73.9", "NaN");
        claims.add(new OrderingClaim(Id.of("C5"), Id.of("C1"), Id.of("C2")));
        value("C6", "F1", "Shuttle", "Ringfence (ours)", "> 0.90");
        bindings.removeLast();
        List<Integer> seeds = List.of(0, 1, 2, 3, 4);
        FixedTolerances fixed = FixedTolerances.fix(claims, seeds, Tolerance.DEFAULT);
        OtherRow rival = new OtherRow("Nearest neighbours", "F1", "Thyroid", null, null,
                new PrintedText().read("0.75 ± 0.01").printed());
        FullRun run = new FullRun("0007", seeds.stream().map(seed -> new SeedEnd(seed, Ending.FINISHED)).toList());
        List<Verdict> verdicts = new Judge().judge(claims, new Judging(bindings, List.of(run), lines,
                Map.of(Id.of("C6"), Sentence.of("verdict.why.noBinding", "C6")), List.of(rival), fixed));
        List<ClaimEntry> entries = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Id id = claims.get(i).id();
            entries.add(new ClaimEntry(claims.get(i), verdicts.get(i),
                    bindings.stream().filter(b -> b.claim().equals(id)).findFirst().orElse(null),
                    lines.stream().filter(line -> id.equals(line.claim())).map(line -> new ClaimEntry.Source("0007",
                            line.line(), "train.py", 88, "    metric(\"F1\", f1(scores, y), claim=\"" + id + "\")"))
                            .toList()));
        }
        return new ReportData(
                new ReportData.Paper("Ringfence: One-Class Learning with a Margin You Can Compute", "paper/paper.pdf",
                        "9f2c4be11a35d7e0c1b4a6f8d2e39b70546ac81de2f7035b9c6a41d80e57f3b2", 9, "5a65cc0"),
                "Reproduce the rows of Ringfence in Table 2 on Thyroid, Abalone, Arrhythmia and Shuttle, and that it beats the plain one-class network.",
                origin, entries, fixed, assumptions(), requirements(), questions(), works(),
                new ReportData.Withheld(List.of("example.org/ringfence-official"), 14), runs(),
                List.of(new ReportData.EarlierRun("0005", "before commit 5a65cc0: radius √(d/2) instead of √d/2",
                        List.of(new ReportData.EarlierRun.Number("C1", 0, "0.641"),
                                new ReportData.EarlierRun.Number("C1", 1, "0.655")))),
                List.of(new ReportData.TestEdit("T3 test_points_stay_in_shell",
                        "compared exactly; floating point needs a tolerance", "0004")),
                List.of(new ReportData.StageTries("intake", "done", 0, 0),
                        new ReportData.StageTries("method", "done", 3, 20),
                        new ReportData.StageTries("experiment", "edited", 6, 20)),
                new Cost(33, 31, 12_340, 1_022, 182_340, 41_022, true, new BigDecimal("0.84"), "2026-11-01"),
                new Times(Duration.ofMinutes(42), Duration.ofMinutes(19), Duration.ofSeconds(1371),
                        Duration.ofMillis(2612)),
                List.of(new ReportData.Environment("1", List.of(new ReportData.Environment.Fact("Python", "3.12.3"),
                        new ReportData.Environment.Fact("numpy", "2.1.0"),
                        new ReportData.Environment.Fact("device", "cpu, 2 cores")))));
    }

    private void value(String id, String metric, String dataset, String row, String printed, String... measured) {
        PrintedText.Reading reading = new PrintedText().read(printed, SpreadKind.UNKNOWN, null, false);
        ValueClaim claim = MetricTable.standard().complete(new ValueClaim(Id.of(id), metric, dataset, row, null,
                reading.unit(), reading.printed(), passage(6, printed), null, null, false));
        claims.add(claim);
        bindings.add(
                new Binding(claim.id(), dataset, "test", claim.unit(), Reduction.SINGLE, null, List.of(), false, true,
                        false, null));
        for (int seed = 0; seed < measured.length; seed++) {
            BigDecimal value = measured[seed].equals("NaN") ? null : new BigDecimal(measured[seed]);
            lines.add(
                    new Measurement("0007", lines.size() + 1, claim.id(), metric, value, claim.unit(), dataset, "test",
                            seed, null));
        }
    }

    private static Anchor.Passage passage(int page, String quote) {
        return new Anchor.Passage("9f2c", page, List.of(new Box(page, 100, 200, 80, 10)), quote, "", "");
    }

    private static List<AssumptionEntry> assumptions() {
        return List.of(
                new AssumptionEntry("A1", "Q1: which width has the hidden layer?", "The hidden layer has 128 units.",
                        "128",
                        "hidden_width", "ancestor", "W1 networks/mlp.py, lines 12–19", "self.fc1 = nn.Linear(d, 128)",
                        "#S1",
                        "The paper says *same network as* the work it extends.", "code agent"),
                new AssumptionEntry("A2", null, "The threshold is the share of anomalies. " + HOSTILE, "true",
                        "threshold_by_share", "judgement", null, null, "javascript:alert(1)",
                        "Usual practice. " + HOSTILE
                                + " ![seen](https://example.org/pixel.png) [x](javascript:alert(2))",
                        "user"));
    }

    private static List<RequirementEntry> requirements() {
        return List.of(
                new RequirementEntry("R1", "One hidden layer", true, passage(4, "a network with a single hidden layer"),
                        null,
                        List.of("model.py:14–22"),
                        List.of(new RequirementEntry.TestEntry("T1", "test_one_hidden_layer", true, true)), "met",
                        "One linear layer before the output."),
                new RequirementEntry("R2", "Radius r = √d / 2", true, null, null, List.of("model.py:58"),
                        List.of(new RequirementEntry.TestEntry("T2", "test_radius", true, true),
                                new RequirementEntry.TestEntry("T3", "test_shape", false, true)),
                        "wrong", "Takes √(d/2)."),
                new RequirementEntry("R3", "Ten epochs without early stopping", false,
                        passage(5, "we train for ten epochs"), 4, List.of(), List.of(), null, null));
    }

    private static List<ReportData.QuestionEntry> questions() {
        return List.of(new ReportData.QuestionEntry("Q1", "Which width has the hidden layer?", "It changes F1.", "A1"),
                new ReportData.QuestionEntry("Q2", "Which random state gave the printed split?",
                        "Splits move F1 by about .02.", null));
    }

    private static List<WorkEntry> works() {
        return List.of(new WorkEntry("W1", "Deep One-Class Networks, a Study",
                "The paper takes its **network** and split.",
                "found", List.of(new WorkEntry.Snippet("S1", "networks/mlp.py:12–19", "width of the hidden layer",
                        "self.fc1 = nn.Linear(d, 128)\nself.fc2 = nn.Linear(128, 1)")),
                List.of("ringfence.py: names this paper's method")));
    }

    private static List<RunEntry> runs() {
        return List.of(
                new RunEntry("0001", "probe", List.of(0), null, false, "finished", Duration.ofMillis(2300),
                        List.of("memory 4 GB", "time 60 s"), List.of(), "bubblewrap, no network"),
                new RunEntry("0004", "tests", List.of(), null, false, "1 of 3 failed", Duration.ofMillis(4100),
                        List.of("memory 4 GB", "time 60 s"), List.of(), "bubblewrap, no network"),
                new RunEntry("0005", "full", List.of(0, 1), "3cdf3eb", false, "stopped by the user",
                        Duration.ofSeconds(400),
                        List.of("memory 4 GB"), List.of("processes"), "bubblewrap, no network"),
                new RunEntry("0007", "full", List.of(0, 1, 2, 3, 4), "5a65cc0", true,
                        "finished; seed 4 gave NaN for C4",
                        Duration.ofSeconds(964), List.of("memory 4 GB", "time 1 h", "disk 1 GB"), List.of(),
                        "bubblewrap, no network"));
    }
}
