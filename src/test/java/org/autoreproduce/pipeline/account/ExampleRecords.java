package org.autoreproduce.pipeline.account;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.autoreproduce.code.test.Standing;
import org.autoreproduce.code.test.TestOutcome;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Line;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.Page;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.Table;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.pipeline.Bindings;
import org.autoreproduce.pipeline.ChecksFile;
import org.autoreproduce.pipeline.Claims;
import org.autoreproduce.pipeline.FailureFile;
import org.autoreproduce.pipeline.PlanFile;
import org.autoreproduce.pipeline.ProbeFile;
import org.autoreproduce.pipeline.Scope;
import org.autoreproduce.run.Phase;
import org.autoreproduce.study.Area;
import org.autoreproduce.study.Assumption;
import org.autoreproduce.study.Assumptions;
import org.autoreproduce.study.Check;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Plan;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.Questions;
import org.autoreproduce.study.Requirement;
import org.autoreproduce.study.Requirements;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.study.Work;
import org.autoreproduce.verdict.Binding;
import org.autoreproduce.verdict.MetricTable;
import org.autoreproduce.verdict.OrderingClaim;
import org.autoreproduce.verdict.OtherRow;
import org.autoreproduce.verdict.PrintedText;
import org.autoreproduce.verdict.Reduction;
import org.autoreproduce.verdict.ValueClaim;

/** What stages would leave of an invented paper about an invented method. */
final class ExampleRecords {
    static final String PAPER = "a".repeat(64);
    private static final String SAYS = "Moatfinder has one hidden layer.";
    private static final String BOASTS = "On Rings, Moatfinder reaches an F1 of 0.78.";

    private ExampleRecords() {}

    static Document document() {
        Cell head = new Cell(0, 0, 1, 1, true, "Method", box(60), Set.of());
        Cell column = new Cell(0, 1, 1, 1, true, "F1", box(70), Set.of());
        Cell row = new Cell(1, 0, 1, 1, true, "Moatfinder", box(80), Set.of());
        Cell value = new Cell(1, 1, 1, 1, false, "0.78 ± 0.03", box(90), Set.of());
        return new Document(Document.SCHEMA, PAPER, TextOrigin.PRINTED, "Moats around Normal Data",
                List.of("A. Nobody"), null, null, null, null,
                List.of(), List.of(new Page(1, 612, 792), new Page(2, 612, 792)),
                List.of(block(0, BlockKind.TITLE, "Moats around Normal Data"), block(1, BlockKind.PARAGRAPH, SAYS),
                        block(2, BlockKind.PARAGRAPH, BOASTS),
                        block(3, BlockKind.TABLE, "Method\tF1\nMoatfinder\t0.78 ± 0.03"),
                        block(4, BlockKind.REFERENCE, "B. Noone. Castles. 2018.")),
                List.of(new Table("Table 1", "F1 on Rings", 3, 1, 1,
                        List.of(new Table.Row(List.of(head, column)), new Table.Row(List.of(row, value))))),
                List.of(new Reference(1, 4, "1", "B. Noone. Castles. 2018.", List.of("B. Noone"), "Castles", "2018",
                        null, null, null, null, null, List.of(), List.of(box(200)))),
                List.of(new Mention(1, 0, 4, List.of(1), SAYS)));
    }

    static Claims claims() {
        return new Claims(Claims.SCHEMA,
                List.of(value("C1", "Moatfinder", "F1", "0.78 ± 0.03"), value("C2", "Plain wall", "F1", "0.58 ± 0.02"),
                        new OrderingClaim(Id.of("C3"), Id.of("C1"), Id.of("C2")),
                        value("C4", "Moatfinder", "castle index", "12.5")));
    }

    private static ValueClaim value(String id, String row, String metric, String printed) {
        PrintedText.Reading read = new PrintedText().read(printed);
        return MetricTable.standard().complete(new ValueClaim(Id.of(id), metric, "Rings", row, "test", read.unit(),
                read.printed(), passage(2, printed), null, null, false));
    }

    static Scope scope() {
        return new Scope(Scope.SCHEMA, List.of("Moatfinder"), List.of("Table 1"),
                List.of(new OtherRow("Drawbridge", "F1", "Rings", "test", null,
                        new PrintedText().read("0.75 ± 0.01").printed())));
    }

    static Requirements requirements() {
        return new Requirements(List.of(
                new Requirement(Id.of("R1"), Area.METHOD, "One hidden layer.", true, passage(1, SAYS)),
                new Requirement(Id.of("R2"), Area.DATA, "Points lie on two rings.", true,
                        new Anchor.Passage("b".repeat(64), 1, List.of(box(100)), "in no document", "", "")),
                new Requirement(Id.of("R3"), Area.EXPERIMENT, "Ten epochs.", false,
                        new Anchor.Passage("b".repeat(64), 9, List.of(box(100)), SAYS, "", ""))));
    }

    static Questions questions() {
        return new Questions(List.of(
                new Question(Id.of("Q1"), Area.METHOD, "How wide is the hidden layer?", "It changes F1.",
                        List.of(Id.of("R1"))),
                new Question(Id.of("Q2"), Area.DATA, "Which seed gave the printed split?", "Splits move F1.",
                        List.of())));
    }

    static Lineage lineage() {
        return new Lineage(List.of(
                new Work(Id.of("W1"), 1, "Castles", "The network comes from there.", Work.State.FOUND, "library", "v1",
                        List.of("net.py", "moat.py"),
                        List.of(new Work.Withheld("moat.py", "names the paper's method"))),
                new Work(Id.of("W2"), 2, "Moatfinder, the code", "Cited for its code.", Work.State.OFFICIAL_CODE,
                        "library", "v2", List.of(), List.of(new Work.Withheld("main.py", "official code"))),
                new Work(Id.of("W3"), 3, "Lost", "Sounded good.", Work.State.NOT_FOUND, null, null, List.of(),
                        List.of())),
                List.of(new Snippet(Id.of("S1"), Id.of("W1"), new Anchor.Code("v1", "net.py", 3, 4, "c".repeat(64)),
                        "self.wall = Linear(d, 64)\nself.gate = Linear(64, 1)", "width of the hidden layer",
                        List.of(Id.of("Q1")))));
    }

    static Assumptions assumptions() {
        return new Assumptions(List.of(
                new Assumption(Id.of("A1"), Id.of("Q1"), "64 units.", "width", "64", Assumption.Source.ANCESTOR,
                        new Anchor.Code("v1", "net.py", 3, 4, "c".repeat(64)), Id.of("S1"), "Same network.",
                        "code agent"),
                new Assumption(Id.of("A2"), null, "Read from " + ExampleProject.DATA + ".", "file", "rings.csv",
                        Assumption.Source.PAPER, passage(1, SAYS), null, "It says so.", "user"),
                new Assumption(Id.of("A3"), null, "Adam.", "optimizer", "adam", Assumption.Source.JUDGEMENT, null, null,
                        "Usual.", "code agent")));
    }

    static PlanFile plan() {
        return new PlanFile(PlanFile.SCHEMA, new Plan("# Plan\n", List.of(new Plan.PlannedFile("train.py", "trains")),
                List.of(new Plan.ConfigEntry("width", "64", "units")), List.of("numpy>=1.26"),
                List.of(new Plan.MissingData("Big rings", "https://data.invalid", "2 GB", "CC0",
                        List.of(Id.of("C4"))))));
    }

    static Bindings bindings() {
        return new Bindings(Bindings.SCHEMA, List.of(binding("C1"), binding("C2")));
    }

    private static Binding binding(String claim) {
        return new Binding(Id.of(claim), "Rings", "test", null, Reduction.SINGLE, null, List.of(), false, true, false,
                null);
    }

    static ChecksFile dataChecks() {
        return new ChecksFile(ChecksFile.SCHEMA, "", List.of(test("T1", "test_rings", "R2", Standing.COUNTED,
                TestOutcome.PASSED)), List.of(), List.of());
    }

    static ChecksFile methodChecks(String stubs) {
        return new ChecksFile(ChecksFile.SCHEMA, stubs,
                List.of(test("T2", "test_layer", "R1", Standing.COUNTED, TestOutcome.PASSED),
                        test("T3", "test_shape", "R1", Standing.SHAPE_ONLY, TestOutcome.PASSED),
                        test("T4", "test_width", "R1", Standing.COUNTED, TestOutcome.FAILED)),
                List.of(new ChecksFile.Edit("tests/test_method.py", "compared floats exactly")),
                List.of(new Check(Id.of("R1"), Check.Outcome.WRONG, "Two layers.", "model.py", 4, 9)));
    }

    static ChecksFile experimentChecks() {
        return new ChecksFile(ChecksFile.SCHEMA, "", List.of(), List.of(),
                List.of(new Check(Id.of("R1"), Check.Outcome.MET, "One layer.", "model.py", 4, 6),
                        new Check(Id.of("R3"), Check.Outcome.MISSING, "No loop over epochs.", null, 0, 0)));
    }

    private static ChecksFile.Test test(String id, String name, String requirement, Standing standing,
            TestOutcome outcome) {
        return new ChecksFile.Test(Id.of(id), "tests/test_method.py::" + name, List.of(requirement), standing, outcome);
    }

    static ProbeFile probe() {
        return new ProbeFile(ProbeFile.SCHEMA, List.of(new ProbeFile.Fact("x", "ndarray", List.of(200L, 2L), "float64",
                new BigDecimal("-1.5"), new BigDecimal("1.5"), 0L),
                new ProbeFile.Fact("names", "list", List.of(), null, null, null, null)));
    }

    static FailureFile failure() {
        return new FailureFile(FailureFile.SCHEMA, "e".repeat(64), Phase.SMOKE, 0, "KeyError: 'width'");
    }

    private static Block block(int index, BlockKind kind, String text) {
        return new Block(index, kind, 0, null, text, List.of(new Line(0, box(100 + 10 * index), "")));
    }

    private static Anchor.Passage passage(int page, String quote) {
        return new Anchor.Passage(PAPER, page, List.of(box(100)), quote, "", "");
    }

    private static Box box(double y) {
        return new Box(1, 72, y, 300, 10);
    }
}
