package org.autoreproduce.paper.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.Table;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.paper.latex.Tex;
import org.autoreproduce.paper.source.SourceFiles;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources set as PDFs: what the document says of places is where the PDF prints it. */
class SourceReaderTest {
    private final SourceReader reader = new SourceReader();

    private SourceReader.SetPaper example() {
        return reader.set(new SourceFiles(Tex.example()), "arXiv-2301.00001v2.tar.gz", new Cancellation());
    }

    private SourceReader.SetPaper text(String name, String text) {
        return reader.set(SourceFiles.of(name, text.getBytes(StandardCharsets.UTF_8)), name, new Cancellation());
    }

    @Test
    void theSameSourceGivesTheSameFile() {
        SourceReader.SetPaper first = example();
        assertThat(example().pdf()).isEqualTo(first.pdf());
        assertThat(first.document().hash()).isEqualTo(new Hashes().of(first.pdf()));
        assertThat(first.document().origin()).isEqualTo(TextOrigin.LATEX);
        assertThat(first.document().arxivId()).isEqualTo("2301.00001");
    }

    @Test
    void quotesLieWhereThePdfPrintsThem() throws IOException {
        SourceReader.SetPaper set = example();
        for (String quote : List.of("a learning rate of 3 × 10^{−4} and batch size 64", "Learning to Count",
                "Anna Ødegård",
                "and others (see Vaswani et al., 2017; He et al., 2016, Sec. 2) show, e.g., in Table 1", "softmax",
                "if x_i > 0 then",
                "Attention is all you need", "88.1 ± 0.2", "Accuracy (%) on two data sets", "Kaiming He")) {
            Anchor.Passage found = set.document().find(quote).orElseThrow(() -> new AssertionError(quote));
            assertThat(plain(printed(set, found.boxes()))).isEqualTo(plain(quote));
        }
    }

    @Test
    void cellsLieWhereThePdfPrintsThem() throws IOException {
        SourceReader.SetPaper set = example();
        Table table = set.document().table("Table 1").orElseThrow();
        for (Table.Row row : table.rows()) {
            for (Cell cell : row.cells()) {
                assertThat(plain(printed(set, List.of(cell.box())))).isEqualTo(plain(cell.text()));
            }
        }
        assertThat(table.find("GrünNet", "Data A").orElseThrow().text()).isEqualTo("95.2");
    }

    @Test
    void mentionsAreLinked() {
        Document document = example().document();
        List<String> said = document.mentions().stream().map(mention -> text(document, mention) + mention.references())
                .toList();
        assertThat(said).containsExactly("He et al. (2016)[1]",
                "(see Vaswani et al., 2017; He et al., 2016, Sec. 2)[2, 1]",
                "(He et al., 2016)[1]");
        Document plain = text("p.txt",
                "Title here\n\n1 Introduction\n\nAs shown [1, 2].\n\nReferences\n\n[1] K. He. Deep nets. CVPR, 2016.\n[2] A. Lee. Trees. JMLR, 2001.\n")
                .document();
        assertThat(plain.origin()).isEqualTo(TextOrigin.TEXT);
        assertThat(plain.mentions()).extracting(Mention::references).containsExactly(List.of(1, 2));
        assertThat(plain.references()).extracting(reference -> reference.title()).containsExactly("Deep nets", "Trees");
    }

    private static String text(Document document, Mention mention) {
        return document.blocks().get(mention.block()).text().substring(mention.start(), mention.end());
    }

    @Test
    void lettersThatNoFontHasStayInTheText() {
        SourceReader.SetPaper set = text("a.md",
                "# 注意\n\nText with 中文 and \uD83D\uDE80 and a" + "b".repeat(300) + " word.\n");
        assertThat(set.document().find("中文 and \uD83D\uDE80")).isPresent();
        assertThat(set.document().title()).isEqualTo("注意");
        assertThat(set.document().pages()).hasSize(1);
    }

    @Test
    void longPapersAndTablesGoOnOverPages() {
        String rows = "| a | 1.5 |\n".repeat(150);
        SourceReader.SetPaper set = text("long.md",
                "# Long\n\n" + "A paragraph of words. ".repeat(900) + "\n\n| n | v |\n|---|---|\n" + rows);
        Document document = set.document();
        assertThat(document.pages().size()).isGreaterThan(4);
        assertThat(document.blocks()).allSatisfy(block -> assertThat(block.lines()).allSatisfy(line -> {
            assertThat(line.box().y()).isGreaterThan(50);
            assertThat(line.box().y() + line.box().height()).isLessThan(790);
            assertThat(line.box().x() + line.box().width()).isLessThan(540);
        }));
        assertThat(document.tables().getFirst().rows()).hasSize(151);
    }

    @Test
    void aFileTakesOnlyWhatItJoinsIn(@TempDir Path place) throws IOException {
        Files.writeString(place.resolve("mine.tex"),
                "\\documentclass{article}\\begin{document}Hello \\input{sec/a} \\input{../out}\\end{document}");
        Files.createDirectories(place.resolve("sec"));
        Files.writeString(place.resolve("sec/a.tex"), "world");
        Files.writeString(place.resolve("other.tex"), "\\documentclass{article}\\begin{document}No\\end{document}");
        SourceReader.SetPaper set = reader.set(place.resolve("mine.tex"), new Cancellation());
        assertThat(set.files().files().keySet()).containsExactly("mine.tex", "sec/a.tex");
        assertThat(set.document().blocks().getFirst().text()).isEqualTo("Hello world");
        assertThat(reader.takes(place)).isTrue();
        assertThat(reader.takes(Files.writeString(place.resolve("odd.txt"), "%PDF-1.5"))).isFalse();
        assertThat(reader.takes(place.resolve("paper.pdf"))).isFalse();
    }

    /** What the PDF prints within these boxes. */
    private static String printed(SourceReader.SetPaper set, List<Box> boxes) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PDDocument pdf = Loader.loadPDF(set.pdf())) {
            for (Box box : boxes) {
                PDFTextStripperByArea stripper = new PDFTextStripperByArea();
                stripper.addRegion("box",
                        new Rectangle2D.Double(box.x() - .3, box.y(), box.width() + .6, box.height()));
                stripper.extractRegions(pdf.getPage(box.page() - 1));
                text.append(stripper.getTextForRegion("box"));
            }
        }
        return text.toString();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().filter(c -> !Character.isWhitespace(c))
                .mapToObj(Character::toString).collect(Collectors.joining());
    }
}
