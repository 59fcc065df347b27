package org.autoreproduce.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.autoreproduce.SharedFolder;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.json.Json;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.ReferenceLists;
import org.autoreproduce.paper.Table;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads real papers where they are at hand. */
class RealPapersTest {
    private final Path papers = SharedFolder.path().resolve("papers");

    @BeforeEach
    void find() {
        assumeTrue(Files.isDirectory(papers), "the folder of real papers is not there");
    }

    @Test
    void theResultTableOfDroccGivesItsCellsByName() {
        Document drocc = read("drocc-icml.pdf");

        Table table = drocc.table("Table 2").orElseThrow();
        assertThat(table.find("DROCC (Ours)", "Thyroid").orElseThrow().text()).isEqualTo("0.78 ± 0.03");
        assertThat(table.find("DeepSVDD", "Arrhythmia").orElseThrow().text()).isEqualTo("0.54 ± 0.01");
        Table first = drocc.table("Table 1").orElseThrow();
        assertThat(first.find("Airplane", "DROCC (Ours)").orElseThrow().text()).isEqualTo("81.66 ± 0.22");
        assertThat(first.find("Truck", "Soft-Bound Deep SVDD").orElseThrow().text()).isEqualTo("71.0±1.1");
    }

    @Test
    void theResultTableOfGcnReachesOverAndUnderItsRules() {
        Document gcn = read("gcn.pdf");

        Table table = gcn.table("Table 2").orElseThrow();
        assertThat(table.find("GCN (this paper)", "Cora").orElseThrow().text()).isEqualTo("81.5 (4s)");
        assertThat(table.find("GCN (rand. splits)", "NELL").orElseThrow().text()).isEqualTo("58.4 ± 1.7");
        assertThat(table.find("ManiReg", "Citeseer").orElseThrow().text()).isEqualTo("60.1");
    }

    @Test
    void theResultTableOfKimWithRulesAroundEveryRowGivesItsCells() {
        Table table = read("kim-cnn.pdf").table("Table 2").orElseThrow();

        assertThat(table.find("CNN-rand", "MR").orElseThrow().text()).isEqualTo("76.1");
        assertThat(table.find("DCNN", "TREC").orElseThrow().text()).isEqualTo("93.0");
        assertThat(table.find("RAE", "Subj").orElseThrow().text()).isEqualTo("−");
    }

    @Test
    void droccIsReadInOrderWithItsSectionsAndAlgorithm() {
        Document drocc = read("drocc-icml.pdf");

        assertThat(drocc.title()).isEqualTo("DROCC: Deep Robust One-Class Classification");
        assertThat(drocc.authors()).containsExactly("Sachin Goyal", "Aditi Raghunathan", "Moksh Jain",
                "Harsha Simhadri", "Prateek Jain");
        assertThat(drocc.sections()).extracting(s -> s.heading() == null ? "" : s.heading().text()).containsSequence(
                "Abstract", "1. Introduction", "2. Related Work", "3. Anomaly Detection",
                "4. One-class Classification with Limited Negatives (OCLN)", "5. Empirical Evaluation",
                "6. Conclusions");
        assertThat(drocc.blocks()).filteredOn(b -> b.kind() == BlockKind.ALGORITHM)
                .anySatisfy(b -> assertThat(b.text()).startsWith("Algorithm 1 Training neural networks via DROCC"));
        Anchor.Passage across = drocc.find("fails to predict the transform accurately, the input does not have the same"
                + " orientation as typical data and is considered anomalous. In order to be successful").orElseThrow();
        assertThat(across.boxes()).extracting(box -> box.page()).contains(1, 2);
    }

    @Test
    void citationsOfGcnPointToTheirWorks() {
        Document gcn = read("gcn.pdf");

        assertThat(gcn.mentions()).flatExtracting(Mention::references).contains(29, 18, 16);
        assertThat(gcn.mentions()).anySatisfy(mention -> {
            assertThat(mention.sentence()).contains("Dataset statistics").doesNotContain("summarized in Table 2");
            assertThat(gcn.references().get(mention.references().getFirst() - 1).title()).startsWith("Revisiting");
        });
    }

    @Test
    void referencesOfNinetyFivePercentOfThePapersAreCountedExactly() throws IOException {
        List<String> wrong = new ArrayList<>();
        int read = 0;
        for (String row : Files.readAllLines(papers.resolve("MANIFEST.tsv")).stream().skip(1).toList()) {
            String[] fields = row.split("\t");
            if (fields[0].startsWith("svm-")) {
                continue;
            }
            Document document = read(fields[0]);
            int counted = new ReferenceLists(document.blocks(), document.references()).longest().size();
            read++;
            if (counted != Integer.parseInt(fields[4].replaceAll("\\D.*", ""))) {
                wrong.add(fields[0] + ": " + counted + " of " + fields[4]);
            }
        }
        assertThat(wrong).as("papers with another number of references").hasSizeLessThanOrEqualTo(read / 20);
    }

    @Test
    void aPaperWithoutUsableTextSaysSo() {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> read("svm-cortes-vapnik.pdf"));

        assertThat(problem.sentence().key()).isEqualTo("paper.garbled");
    }

    @Test
    void droccGoesToDiskAndComesBackEqual() throws IOException {
        Document drocc = read("drocc-icml.pdf");
        Json json = new Json();

        assertThat(json.read(json.write(drocc), Document.class)).isEqualTo(drocc);
        assertThat(drocc.blocks().stream().map(b -> b.text()).collect(Collectors.joining())).doesNotContain("ﬁ");
    }

    @Test
    void theTitleStandsOnTheFirstPages() throws IOException {
        try (Stream<Path> files = Files.list(papers)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".pdf")).toList()) {
                String whole = told(() -> new PdfReader().read(file, new Cancellation()).title());
                String head = told(() -> new PdfReader().head(file, new Cancellation()).title());
                assertThat(Objects.requireNonNullElse(head, "")).as(file.toString())
                        .isEqualTo(Objects.requireNonNullElse(whole, ""));
            }
        }
    }

    /** A title; none where there is none, or the file cannot be read. */
    private static String told(Supplier<String> title) {
        try {
            return Objects.requireNonNullElse(title.get(), "");
        } catch (ProblemException e) {
            return "";
        }
    }

    private Document read(String name) {
        return new PdfReader().read(papers.resolve(name), new Cancellation());
    }
}
