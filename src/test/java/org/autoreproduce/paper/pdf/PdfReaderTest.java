package org.autoreproduce.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.json.Json;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.Section;
import org.autoreproduce.paper.Table;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {
    @TempDir
    private Path folder;

    @Test
    void twoColumnsAreReadOneAfterTheOther() {
        Document document = read(paper());

        List<String> paragraphs = texts(document, BlockKind.PARAGRAPH);
        assertThat(paragraphs.get(0)).startsWith("We study tiny networks that learn from few samples, a setting that"
                + " matters for small devices in the field and for those who build them by hand. Others use");
        assertThat(paragraphs.get(1)).isEqualTo("Training is hard because the classification loss is flat around the"
                + " start, so that the first steps are taken at random by most methods.");
    }

    @Test
    void aWordBrokenAtTheLinesEndIsJoinedAndALigatureResolved() {
        assertThat(read(paper()).markdown()).contains("classification loss is flat").contains("first steps")
                .doesNotContain("classifi-").doesNotContain("ﬁ");
    }

    @Test
    void titleAuthorsAndAbstractAreToldApart() {
        Document document = read(paper());

        assertThat(document.title()).isEqualTo("Tiny Networks for Small Devices");
        assertThat(document.authors()).containsExactly("Ada Example", "Ben Sample");
        assertThat(texts(document, BlockKind.ABSTRACT)).hasSize(1).first().asString().startsWith("We show that");
    }

    @Test
    void numbersOfHeadingsMakeTheTreeOfSections() {
        List<Section> sections = read(paper()).sections();

        assertThat(sections).extracting(s -> s.heading() == null ? "" : s.heading().text()).containsExactly("",
                "Abstract", "1 Introduction", "2 Method", "References");
        Section method = sections.get(3);
        assertThat(method.parts()).singleElement().satisfies(part -> {
            assertThat(part.heading()).isNotNull();
            assertThat(part.heading().number()).isEqualTo("2.1");
            assertThat(part.blocks()).isNotEmpty();
        });
    }

    @Test
    void aTableIsFoundByItsLabelAndACellByTheNamesOfItsRowAndColumn() {
        Document document = read(paper());

        Table table = document.table("Table 1").orElseThrow();
        assertThat(table.caption()).isEqualTo("F1 score, mean and standard deviation.");
        Cell cell = table.find("TinyNet (ours)", "Thyroid").orElseThrow();
        assertThat(cell.text()).isEqualTo("0.78 ± 0.03");
        assertThat(table.columnHeaders(cell.column())).containsExactly("F1-Score", "Thyroid");
        assertThat(table.find("GOAD", "Abalone").orElseThrow().text()).isEqualTo("0.61 ± 0.02");
        assertThat(cell.box().page()).isEqualTo(2);
        assertThat(cell.box().y()).isBetween(155.0, 170.0);
    }

    @Test
    void runningHeadsAndPageNumbersAreLeftOut() {
        assertThat(read(paper()).markdown()).doesNotContain("Running Head").doesNotContain("\n3\n");
    }

    @Test
    void referencesAreCountedAndReadAndMentionsPointToThem() {
        Document document = read(paper());

        assertThat(document.references()).extracting(Reference::title).containsExactly("Deep nets for tables",
                "Classification-based anomaly detection for general data", "Deep one-class classification",
                "Autoencoding gaussian mixtures");
        assertThat(document.references()).extracting(Reference::year).containsExactly("2017", "2020", "2018", "2018");
        assertThat(document.mentions()).extracting(Mention::references).contains(List.of(3, 4), List.of(2), List.of(3));
        Mention chain = document.mentions().getFirst();
        String text = document.blocks().get(chain.block()).text();
        assertThat(text.substring(chain.start(), chain.end())).isEqualTo("Ruff et al., 2018; Zong et al., 2018");
        assertThat(chain.sentence()).startsWith("Others use").endsWith("for this.");
    }

    @Test
    void everyRangeOfABlockHasBoxesOnItsLines() {
        Document document = read(paper());
        Block block = document.blocks().stream().filter(b -> b.text().startsWith("We study tiny")).findFirst()
                .orElseThrow();

        int at = block.text().indexOf("networks");
        List<Box> boxes = block.boxes(at, at + "networks".length());

        assertThat(boxes).singleElement().satisfies(box -> {
            assertThat(box.x()).isGreaterThan(TypesetPdf.LEFT + 40);
            assertThat(box.width()).isBetween(30.0, 60.0);
            assertThat(box.y()).isBetween(240.0, 262.0);
        });
        assertThat(block.boxes(0, block.text().length())).hasSize(block.lines().size());
    }

    @Test
    void theDocumentGoesToDiskAndComesBackEqual() throws Exception {
        Document document = read(paper());
        Json json = new Json();

        assertThat(json.read(json.write(document), Document.class)).isEqualTo(document);
    }

    @Test
    void numbersInBracketsAreLinkedAlsoAsRanges() {
        try (TypesetPdf pdf = new TypesetPdf()) {
            pdf.at(150, 80, 16, "Numbered Works").lines(55, 120,
                    "Some follow the first two works [1, 2], others all of",
                    "them [1-3], and the interval [0, 1] is none. The last one [3] is best of the field.");
            pdf.at(55, 180, 12, "References").lines(55, 200, "[1] A. One. The first work of all. In Proc. ICML, 2001.",
                    "[2] B. Two and C. Three. A second work that is longer and",
                    "needs a line more. Journal of Works, 2002.", "[3] D. Four. The third. 2003.");
            Document document = read(pdf.save(folder.resolve("numbered.pdf")));

            assertThat(document.references()).hasSize(3).extracting(Reference::label).containsExactly("1", "2", "3");
            assertThat(document.mentions()).extracting(Mention::references).containsExactly(List.of(1, 2),
                    List.of(1, 2, 3), List.of(3));
        }
    }

    private Document read(Path file) {
        return new PdfReader().read(file, new Cancellation());
    }

    private static List<String> texts(Document document, BlockKind kind) {
        return document.blocks().stream().filter(block -> block.kind() == kind).map(Block::text).toList();
    }

    private Path paper() {
        double right = TypesetPdf.RIGHT;
        try (TypesetPdf pdf = new TypesetPdf()) {
            pdf.at(170, 90, 16, "Tiny Networks for Small Devices").at(200, 115, 10, "Ada Example").at(320, 115, 10,
                    "Ben Sample");
            pdf.at(140, 140, 12, "Abstract").lines(75, 158, "We show that tiny networks learn well and tell",
                    "why, with many tests on tables and text.");
            pdf.at(55, 230, 12, "1 Introduction").lines(55, 250, "We study tiny networks that learn from few sam-",
                    "ples, a setting that matters for small devices in",
                    "the field and for those who build them by hand.",
                    "Others use deep nets (Ruff et al., 2018; Zong et al.,",
                    "2018) for this. Bergman & Hoshen (2020) do not,",
                    "and neither do we. The work of Ruff et al. (2018) is",
                    "the one that we compare with here, in all of the",
                    "tables that follow on the next pages of the text.");
            pdf.lines(right, 232, "Training is hard because the classi\uFB01-",
                    "cation loss is \uFB02at around the start, so that the \uFB01rst",
                    "steps are taken at random by most methods.");
            pdf.at(right, 280, 12, "2 Method").lines(right, 300, "The loss is a sum over all samples of the set and",
                    "its weight decays with the number of the epoch.");
            pdf.at(right, 336, 11, "2.1 Optimisation").lines(right, 354,
                    "Plain gradient descent with a step of 0.01 is run",
                    "for one hundred epochs over all of the samples.");
            head(pdf, 1);
            pdf.page();
            head(pdf, 2);
            table(pdf);
            pdf.page();
            head(pdf, 3);
            references(pdf);
            return pdf.save(folder.resolve("paper.pdf"));
        }
    }

    private static void head(TypesetPdf pdf, int page) {
        pdf.at(55, 40, 8, "Running Head of a Paper").at(300, 770, 8, Integer.toString(page));
    }

    private static void table(TypesetPdf pdf) {
        pdf.lines(55, 80, "Table 1. F1 score, mean and standard deviation.");
        pdf.rule(60, 290, 95).rule(160, 290, 109).rule(60, 290, 124).rule(60, 290, 170);
        pdf.at(205, 106, 9, "F1-Score");
        row(pdf, 121, "Method", "Thyroid", "Abalone");
        row(pdf, 136, "GOAD (Bergman, 2020)", "0.72 ± 0.01", "0.61 ± 0.02");
        row(pdf, 149, "SVM", "0.39 ± 0.01", "0.48 ± 0.00");
        row(pdf, 165, "TinyNet (ours)", "0.78 ± 0.03", "0.68 ± 0.02");
        pdf.lines(55, 200, "The table shows that tiny networks are better than",
                "what came before them, on both of the sets.");
        pdf.lines(TypesetPdf.RIGHT, 80, "A second column of text goes beside the table and",
                "has nothing to do with what stands in its rows,",
                "so that the reader must not mix them up at all,", "not even where the lines are close to each other",
                "and end at the same height as those of the table.",
                "This is why the gutter is looked for before all else.",
                "It is found where no line of text crosses it here.");
    }

    private static void row(TypesetPdf pdf, double y, String name, String first, String second) {
        pdf.at(64, y, 9, name).at(168, y, 9, first).at(232, y, 9, second);
    }

    private static void references(TypesetPdf pdf) {
        pdf.at(55, 80, 12, "References").lines(55, 100, "Aggarwal, C. C. Deep nets for tables. Springer,");
        pdf.lines(65, 112, "2017.").lines(55, 128, "Bergman, L. and Hoshen, Y. Classification-based");
        pdf.lines(65, 140, "anomaly detection for general data. In Proc. of", "the ICLR, 2020.");
        pdf.lines(55, 168, "Ruff, L., Binder, A., and Kloft, M. Deep one-class");
        pdf.lines(65, 180, "classification. In ICML, 2018.");
        pdf.lines(55, 196, "Zong, B., Song, Q., and Chen, H. Autoencoding");
        pdf.lines(65, 208, "gaussian mixtures. In ICLR, 2018.");
    }
}
