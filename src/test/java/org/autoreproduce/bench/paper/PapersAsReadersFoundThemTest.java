package org.autoreproduce.bench.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real papers, where they are at hand, beside what fresh readers found in them. */
class PapersAsReadersFoundThemTest {
    private static final ExpectedPapers EXPECTED = new ExpectedPapers(Path.of("src/test/resources/papers"));
    private static Path papers = Path.of("papers");

    private final PaperScores scores = new PaperScores();

    @BeforeAll
    static void find() {
        String named = Optional.ofNullable(System.getenv("AUTOREPRODUCE_SHARED")).orElse("../shared");
        papers = List.of(Path.of(named), Path.of("../../shared")).stream().map(folder -> folder.resolve("papers"))
                .filter(Files::isDirectory).findFirst().orElse(papers);
        assumeTrue(Files.isDirectory(papers), "the folder of real papers is not there");
    }

    @Test
    void nineteenOfTwentyCellsOfResultTablesAreRight() throws IOException {
        Score sum = Score.NONE;
        for (String paper : EXPECTED.papers("tables")) {
            sum = sum.plus(scores.cells(EXPECTED.table(paper), read(paper)));
        }
        assertThat(sum.recall()).as(() -> String.join("\n", scores.differences())).isGreaterThan(.95);
    }

    @Test
    void headingsAreFoundAndHardlyAnyIsFalse() throws IOException {
        Score sum = Score.NONE;
        for (String paper : EXPECTED.papers("headings")) {
            sum = sum.plus(scores.headings(EXPECTED.headings(paper), read(paper)));
        }
        assertThat(sum.recall()).as(() -> String.join("\n", scores.differences())).isGreaterThan(.97);
        assertThat(sum.precision()).as(() -> String.join("\n", scores.differences())).isGreaterThan(.98);
    }

    @Test
    void citationsLeadToTheirWorks() throws IOException {
        Score sum = Score.NONE;
        for (String paper : EXPECTED.papers("mentions")) {
            sum = sum.plus(scores.mentions(EXPECTED.mentions(paper), read(paper)));
        }
        assertThat(sum.recall()).as(() -> String.join("\n", scores.differences())).isGreaterThan(.95);
        assertThat(sum.precision()).as(() -> String.join("\n", scores.differences())).isGreaterThan(.95);
    }

    @Test
    void titlesAndAuthorsAreRight() throws IOException {
        Score sum = Score.NONE;
        for (ExpectedPapers.Titled titled : EXPECTED.titles()) {
            Document document = read(titled.file().replaceFirst("\\.pdf$", ""));
            sum = sum.plus(scores.title(titled, document)).plus(scores.authors(titled, document));
        }
        assertThat(sum.expected() - sum.right()).as(() -> String.join("\n", scores.differences())).isLessThan(2);
    }

    private static Document read(String paper) {
        return new PdfReader().read(papers.resolve(paper + ".pdf"), new Cancellation());
    }
}
