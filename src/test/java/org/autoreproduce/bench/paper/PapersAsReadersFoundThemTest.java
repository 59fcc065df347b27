package org.autoreproduce.bench.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.autoreproduce.SharedFolder;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real papers, where they are at hand, beside what fresh readers found in them. */
class PapersAsReadersFoundThemTest {
    private static final Path PAPERS = SharedFolder.path().resolve("papers");
    private static final ExpectedPapers EXPECTED = new ExpectedPapers(Path.of("src/test/resources/papers"));
    private static final Map<String, Document> READ = new HashMap<>();

    private final PaperScores scores = new PaperScores();

    @BeforeAll
    static void find() {
        assumeTrue(Files.isDirectory(PAPERS), "the folder of real papers is not there");
    }

    @Test
    void nineteenOfTwentyCellsOfResultTablesAreRight() throws IOException {
        Score sum = sum(PaperPart.CELLS);
        assertThat(sum.recall()).as(this::differences).isGreaterThan(.95);
    }

    @Test
    void headingsAreFoundAndHardlyAnyIsFalse() throws IOException {
        Score sum = sum(PaperPart.HEADINGS);
        assertThat(sum.recall()).as(this::differences).isGreaterThan(.97);
        assertThat(sum.precision()).as(this::differences).isGreaterThan(.98);
    }

    @Test
    void citationsLeadToTheirWorks() throws IOException {
        Score sum = sum(PaperPart.MENTIONS);
        assertThat(sum.recall()).as(this::differences).isGreaterThan(.95);
        assertThat(sum.precision()).as(this::differences).isGreaterThan(.95);
    }

    @Test
    void titlesAndAuthorsAreRight() throws IOException {
        Score sum = Score.NONE;
        for (ExpectedPapers.Titled titled : EXPECTED.titles()) {
            Document document = read(titled.file().replaceFirst("\\.pdf$", ""));
            sum = sum.plus(scores.title(titled, document)).plus(scores.authors(titled, document));
        }
        assertThat(sum.expected() - sum.right()).as(this::differences).isLessThan(2);
    }

    private Score sum(PaperPart part) throws IOException {
        Score sum = Score.NONE;
        for (String paper : EXPECTED.papers(part)) {
            sum = sum.plus(scores.of(part, EXPECTED, paper, read(paper)));
        }
        return sum;
    }

    private String differences() {
        return String.join("\n", scores.differences());
    }

    private static Document read(String paper) {
        return READ.computeIfAbsent(paper,
                name -> new PdfReader().read(PAPERS.resolve(name + ".pdf"), new Cancellation()));
    }
}
