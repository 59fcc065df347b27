package org.autoreproduce.lineage.source.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.Identifiers;
import org.junit.jupiter.api.Test;

/** Whether a repository is about a work, and where it says so. */
class AboutCheckTest {
    private static final WorkFacts WORK = new WorkFacts("WallFind: Deep Walls for Finding Gates in Castles",
            List.of("Ada Byron", "Babbage, Charles"), new Identifiers("10.1000/walls.7", "1801.01234", null, null),
            List.of());
    private final AboutCheck check = new AboutCheck();

    private Optional<About> of(String... pathsAndTexts) {
        List<FoundWork.TextFile> files = new ArrayList<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.add(new FoundWork.TextFile(pathsAndTexts[i], pathsAndTexts[i + 1]));
        }
        return check.of(files, "repo", "", WORK);
    }

    @Test
    void theTitleInTheReadmeWithItsLine() {
        About about = of("README.md",
                "# code\n\nThis is the code for\n*WallFind: Deep walls for finding gates in castles*.")
                .orElseThrow();
        assertThat(about.by()).isEqualTo(About.By.TITLE);
        assertThat(about.file()).isEqualTo("README.md");
        assertThat(about.line()).isEqualTo(4);
        assertThat(about.again()).isFalse();
    }

    @Test
    void mostOfTheTitleOverTwoLinesOrInBibtex() {
        assertThat(of("README.md", "Code for Deep Walls for Finding\nGates in Castles (WallFind)")).isPresent();
        assertThat(of("CITATION.bib", "title = {{WallFind}: Deep {Walls} for Finding Gates in {Castles}},"))
                .isPresent();
        assertThat(of("README.md", "Deep walls are nice. Castles have gates.")).isEmpty();
    }

    @Test
    void itsNumberInARegister() {
        assertThat(of("README.md", "# wf\nhttps://arxiv.org/abs/1801.01234v2")).get().extracting(About::by)
                .isEqualTo(About.By.IDENTIFIER);
        assertThat(of("CITATION.cff", "doi: 10.1000/walls.7")).isPresent();
        assertThat(of("README.md", "# wf\nhttps://arxiv.org/abs/1801.012345")).isEmpty();
        assertThat(of("README.md", "# wf\n" + "text\n".repeat(80) + "arXiv 1801.01234")).isEmpty();
    }

    @Test
    void theMethodAsHeadingWithAnAuthor() {
        assertThat(of("README.md", "<img src=x>\n# WallFind in PyTorch\n\nBy A. Byron.")).get().extracting(About::by)
                .isEqualTo(About.By.METHOD_AND_AUTHOR);
        assertThat(of("README.md", "# WallFind in PyTorch\n\nBy nobody.")).isEmpty();
        assertThat(of("README.md", "# Castle tools\n\nWallFind by Byron is one of them.")).isEmpty();
    }

    @Test
    void aReimplementationSaysSo() {
        assertThat(of("README.md", "# WallFind\nUnofficial implementation of the method by Byron et al.")).get()
                .extracting(About::again).isEqualTo(true);
    }

    @Test
    void aListOfPapersIsAboutNone() {
        String list = IntStream.range(0, 30).mapToObj(i -> "- https://arxiv.org/abs/1701.000" + (10 + i))
                .collect(Collectors.joining("\n"));
        assertThat(
                of("README.md", "# Awesome castles\n" + list + "\n- WallFind: Deep Walls for Finding Gates in Castles"))
                .isEmpty();
        assertThat(of("README.md", "# WallFind: Deep Walls for Finding Gates in Castles\n" + list)).isPresent();
    }

    @Test
    void furtherDownOnlyTheFirstEntryForCitingCounts() {
        String title = "WallFind: Deep Walls for Finding Gates in Castles";
        String far = "# repo\n" + "text\n".repeat(40);
        assertThat(of("README.md", far + "We load the data of " + title)).isEmpty();
        assertThat(of("README.md", far + "@article{w,\n  title = {" + title + "},")).get().extracting(About::line)
                .isEqualTo(43);
        assertThat(of("README.md", far + "@article{x,\n  title = {Own},\n}\n@article{w,\n  title = {" + title + "},"))
                .isEmpty();
    }

    @Test
    void reproducingItsOwnNumbersMakesNoReimplementation() {
        assertThat(of("README.md", "# WallFind by Byron\nTo reproduce our results run it.")).get()
                .extracting(About::again)
                .isEqualTo(false);
        assertThat(of("README.md", "# WallFind by Byron\nMy attempt at reproducing the paper.")).get()
                .extracting(About::again).isEqualTo(true);
    }

    @Test
    void whatIsDeepInTheTreeTellsNothing() {
        assertThat(of("docs/README.md", "WallFind: Deep Walls for Finding Gates in Castles", "a.py", "x = 1"))
                .isEmpty();
    }

    @Test
    void theDescriptionOfASearch() {
        assertThat(check.of(List.of(), "repo", "Code of \"WallFind: Deep Walls for Finding Gates in Castles\"", WORK))
                .get().extracting(About::line).isEqualTo(0);
    }
}
