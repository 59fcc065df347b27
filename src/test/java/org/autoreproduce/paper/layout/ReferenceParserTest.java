package org.autoreproduce.paper.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.reference.ReferenceTagger;
import org.junit.jupiter.api.Test;

class ReferenceParserTest {
    @Test
    void namesBeforeInitials() {
        Reference read = read(
                "Ruff, L., Görnitz, N., and Müller, K.-R. Deep semisupervised anomaly detection. In ICLR, 2020.");

        assertThat(read.authors()).containsExactly("Ruff, L.", "Görnitz, N.", "Müller, K.-R.");
        assertThat(read.title()).isEqualTo("Deep semisupervised anomaly detection");
        assertThat(read.year()).isEqualTo("2020");
    }

    @Test
    void initialsBeforeNamesWithALabel() {
        Reference read = read("[12] K. He, X. Zhang, and S. Ren. Identity mappings. In ECCV, 2016.");

        assertThat(read.label()).isEqualTo("12");
        assertThat(read.raw()).startsWith("K. He");
        assertThat(read.authors()).containsExactly("K. He", "X. Zhang", "S. Ren");
        assertThat(read.title()).isEqualTo("Identity mappings");
    }

    @Test
    void fullNames() {
        Reference read = read(
                "Zhilin Yang, William Cohen, and Ruslan Salakhutdinov. Revisiting graph embeddings. In ICML, 2016.");

        assertThat(read.authors()).containsExactly("Zhilin Yang", "William Cohen", "Ruslan Salakhutdinov");
        assertThat(read.title()).isEqualTo("Revisiting graph embeddings");
    }

    @Test
    void theYearAfterTheAuthorsCounts() {
        Reference read = read(
                "Zhao, Y.; Nasrullah, Z.; and Li, Z. 2019b. PyOD: A toolbox. JMLR 20(96):1–7. Seen 2020.");

        assertThat(read.year()).isEqualTo("2019b");
        assertThat(read.title()).isEqualTo("PyOD: A toolbox");
        assertThat(read.authors()).hasSize(3);
    }

    @Test
    void identifiersAndAddresses() {
        Reference read = read(
                "Warden, P. Speech commands. arXiv preprint arXiv:1804.03209, 2018. doi: 10.1000/ab.12. URL https://arxiv.org/abs/1804.03209.");

        assertThat(read.arxivId()).isEqualTo("1804.03209");
        assertThat(read.doi()).isEqualTo("10.1000/ab.12");
        assertThat(read.urls()).containsExactly("https://arxiv.org/abs/1804.03209");
        assertThat(read.year()).isEqualTo("2018");
    }

    @Test
    void anAddressBehindAnEntryIsItsOwnAndCompletesWhatIsPrinted() {
        Reference read = new ReferenceParser("A. Noone. 2019. Castles. https://doi.org/10.1234/",
                ReferenceTagger.shipped())
                .reference(1, 0, List.of(new Box(1, 0, 0, 1, 1)), List.of("https://doi.org/10.1234/castles.7"));
        assertThat(read.urls()).containsExactly("https://doi.org/10.1234/castles.7");
        assertThat(read.doi()).isEqualTo("10.1234/castles.7");
    }

    private static Reference read(String raw) {
        return new ReferenceParser(raw, ReferenceTagger.shipped()).reference(1, 0, List.of(new Box(1, 0, 0, 1, 1)),
                List.of());
    }
}
