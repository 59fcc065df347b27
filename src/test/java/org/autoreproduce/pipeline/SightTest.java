package org.autoreproduce.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.autoreproduce.SharedFolder;
import org.autoreproduce.agent.Briefing;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Table;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.study.Area;
import org.autoreproduce.study.Assumption;
import org.autoreproduce.study.Plan;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.Requirement;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.PrintedText;
import org.autoreproduce.verdict.ValueClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightTest {
    /** All forms of the planted results; in none of the tests do they mean anything else. */
    private static final Pattern PLANTED = Pattern
            .compile("(?<![\\d.])(?:0?\\.7352|0?\\.735(?!19)|73\\.52?|0?\\.00213|61\\.93|0?\\.62|0?\\.610\\d*|55\\.\\d+"
                    + "|12\\.3)(?!\\d)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])\\d*\\.\\d+(?![\\d.])");

    private final PlantedPaper planted = new PlantedPaper();
    private final Sight sight = Sight.of(planted.document(), planted.claims(), planted.scope());
    private final Briefing briefing = new Briefing(sight.mask());

    @Test
    void thePaperTellsNoResult() {
        assertThat(PLANTED.matcher(Sight.whole(planted.document())).find()).isTrue();
        assertThat(sight.paper()).doesNotContainPattern(PLANTED);
        // the two results themselves stand only where they are settings or counts
        assertThat(sight.paper().lines().filter(line -> line.contains("0.73519") || line.contains("61.927")))
                .containsExactly(
                        "We present FROB. On Abalone FROB reaches an AUC of [hidden], which is [hidden] % better than before. "
                                + "It is trained for 61 epochs with learning rate 0.73519.",
                        "On Abalone we get [hidden] ([hidden] %). That is to say: [hidden] ± [hidden]. Accuracy of FROB on "
                                + "Thyroid is [hidden] %, or [hidden] as a fraction. We set λ = 0.73519 and use 62 % of the data.",
                        "| Abalone | 1920 | 0.73519 |", "| Thyroid | 3772 | 61.927 |", "| Abalone | 0.73519 | 61 |",
                        "| Thyroid | 61.927 | 100 |", "r = 0.73519");
    }

    @Test
    void aTableThatNobodyNamedButRepeatsResultsTellsNone() {
        assertThat(sight.paper()).contains("| FROB | [hidden] | [hidden] |")
                .contains("Table 1: Results. The best is [hidden].");
    }

    @Test
    void aChangedClaimHidesItsNewValue() {
        PrintedText.Reading reading = new PrintedText().read("0.41771");
        ValueClaim old = (ValueClaim) planted.claims().getFirst();
        Claim changed = new ValueClaim(old.id(), old.metric(), old.dataset(), old.row(), null, null, reading.printed(),
                null, null, null, false);
        assertThat(Sight.of(planted.document(), List.of(changed), planted.scope()).mask()
                .text("On Abalone it is 0.41771 or 41.8 %.")).isEqualTo("On Abalone it is [hidden] or [hidden] %.");
    }

    @Test
    void whatIsBriefedTellsNoResult() {
        Anchor.Passage quote = new Anchor.Passage("hash", 1, List.of(), "On Abalone we get .7352 (73.52 %).", "", "");
        String all = String.join("\n",
                briefing.text("Reproduce Table 1: FROB with an AUC of 0.735 on\nAbalone, accuracy 61.93 %."),
                briefing.requirements(List.of(new Requirement(Id.of("R1"), Area.METHOD,
                        "FROB gives 0.7352 AUC on Abalone", true, quote))),
                briefing.questions(List.of(new Question(Id.of("Q1"), Area.DATA, "Is 73.5 the AUC on Abalone?",
                        "FROB's 61.93 depends on it", List.of()))),
                briefing.assumptions(List.of(new Assumption(Id.of("A1"), null, "An AUC of 0.735 on Abalone", "radius",
                        "0.5", Assumption.Source.PAPER, null, null, "FROB has 73.5 % AUC", "code agent"))),
                briefing.claims(planted.claims()),
                briefing.snippets(List.of(
                        new Snippet(Id.of("S1"), Id.of("W1"), new Anchor.Code("", "README.md", 1, 2, ""),
                                "FROB has an AUC of\n0.7352 on Abalone", "FROB: 0.735 on Abalone", List.of()),
                        new Snippet(Id.of("S2"), Id.of("W1"), new Anchor.Code("", "run.py", 1, 2, ""),
                                "# FROB has an AUC of\n# 0.7352 on Abalone", "none", List.of())),
                        List.of()),
                briefing.plan(new Plan("FROB should reach 0.735 AUC on Abalone.",
                        List.of(new Plan.PlannedFile("main.py", "prints the AUC on Abalone (0.735)")),
                        List.of(new Plan.ConfigEntry("radius", "0.5", "gives an AUC of 73.5 on Abalone")),
                        List.of("numpy"), List.of())));
        assertThat(all).doesNotContainPattern(PLANTED).contains("[hidden]", "\"On Abalone we get [hidden]", "Q1", "A1");
    }

    @Test
    void theValuesOfSettingsAreBriefedAsTheyAre() {
        assertThat(briefing.plan(new Plan("", List.of(),
                List.of(new Plan.ConfigEntry("abalone_auc_radius", "0.73519", "the radius for FROB on Abalone")),
                List.of(), List.of()))).contains("abalone_auc_radius: 0.73519");
        assertThat(briefing.assumptions(List.of(new Assumption(Id.of("A1"), null, "radius for Abalone", "abalone",
                "0.73519", Assumption.Source.JUDGEMENT, null, null, "usual", "code agent"))))
                .contains("abalone: 0.73519");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"drocc-icml.pdf|DROCC (Ours)|F1|DROCC|Thyroid;Arrhythmia;Abalone|{0.5 , 1.0};"
            + "{0.1, 0.01};fix γ as 2;with 128 units;| 0.001 | 0.01 |;set to be 1.0;2.60 GHz",
            "gcn.pdf|GCN (this paper)|classification accuracy|GCN|Citeseer;Cora;Pubmed;NELL|learning rate of 0.01;"
                    + "200 epochs;5 · 10⁻⁴;32 units;0.5 (dropout rate);16 (number;64 (number;2,708;1,000 labeled"})
    void ofARealPaperTheResultsAreHiddenAndTheSettingsStay(String file, String row, String metric, String method,
            String columns, String settings) {
        Path paper = SharedFolder.path().resolve("papers").resolve(file);
        assumeTrue(Files.isRegularFile(paper), "the shared papers are not beside the checkout");
        Document document = new PdfReader().read(paper, new Cancellation());
        Table table = document.table("Table 2").orElseThrow();
        List<Claim> claims = Arrays.stream(columns.split(";"))
                .map(column -> claim(document, table.find(row, column).orElseThrow(), row, column, metric)).toList();
        Scope scope = new Scope(Scope.SCHEMA, List.of(method), List.of("Table 2"), List.of());
        String shown = Sight.of(document, claims, scope).paper();

        Set<String> results = table.rows().stream().flatMap(r -> r.cells().stream()).filter(cell -> !cell.header())
                .flatMap(cell -> numbers(cell.text()).stream()).collect(Collectors.toCollection(TreeSet::new));
        List<String> elsewhere = document.blocks().stream().filter(block -> block.index() != table.block())
                .flatMap(block -> numbers(block.text()).stream()).toList();
        List<String> only = results.stream().filter(number -> !elsewhere.contains(number)).toList();
        assertThat(only).hasSizeGreaterThan(10);
        assertThat(numbers(shown)).doesNotContainAnyElementsOf(only);
        assertThat(shown).contains(settings.split(";"));
    }

    private static Claim claim(Document document, Cell cell, String row, String column, String metric) {
        PrintedText.Reading reading = new PrintedText().read(cell.text().replaceFirst("\\(.*", "").strip());
        Anchor where = new Anchor.Passage(document.hash(), cell.box().page(), List.of(cell.box()), cell.text(), "", "");
        return new ValueClaim(Id.of("C1"), metric, column, row, null, null, reading.printed(), where, null, null,
                false);
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }
}
