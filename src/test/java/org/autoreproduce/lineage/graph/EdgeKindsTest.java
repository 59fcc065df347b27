package org.autoreproduce.lineage.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.autoreproduce.SharedFolder;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.study.EdgeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeKindsTest {
    /** How each work of the list was read by a person: L baseline, E extends, C code, D data, B background. */
    private static final String GCN = "CBLDE DEBBB BBEBB BBLBB BLBDB BBLLD BL";
    private static final String DROCC = "BDLBL LBDDB DLBLE BDDBE BLBBL BDLLL EEBLL LBBDL L";

    private static KindGuess guess(String heading, String sentence) {
        return new EdgeKinds(new CitingPaper().heading(heading).paragraph(sentence).reference("A title", "2001")
                .document()).of(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"We compare against LINE [1] on all.|BASELINE",
            "As baselines we run LINE [1] and ours.|BASELINE", "Our method is based on the filters of [1].|EXTENDS",
            "We extend the filters of [1].|EXTENDS", "We use the Cora data set [1] for this.|USES_DATA",
            "We use the same train/test splits as in [1].|USES_DATA", "We preprocess the text as in [1].|USES_DATA",
            "We use the implementation of LINE [1] for this.|USES_CODE",
            "The code of the authors [1] is used here.|USES_CODE",
            "LINE [1] extends others in many ways.|BACKGROUND", "We train with Adam [1] always.|BACKGROUND",
            "We omit LINE [1] although it is a baseline.|BACKGROUND"})
    void theWordsAroundTell(String sentence, EdgeKind kind) {
        assertThat(guess("4 Experiments", sentence).kind()).isEqualTo(kind);
    }

    @Test
    void aRowOrColumnBesideThePapersOwnIsABaselineAndTheOtherSideIsData() {
        Document document = new CitingPaper().heading("4 Results").paragraph("We run DAGMM [1]. We look at KDDCUP [2].")
                .results(List.of("Method", "KDDCUP", "NELL"), List.of("DAGMM", "FROB (ours)"), "0.5")
                .reference("A", "2018").reference("B", "1999").document();
        EdgeKinds kinds = new EdgeKinds(document);
        assertThat(kinds.of(1)).matches(guess -> guess.kind() == EdgeKind.BASELINE && !guess.unclear());
        assertThat(kinds.of(2).kind()).isEqualTo(EdgeKind.USES_DATA);
    }

    @Test
    void aTableOfSettingsMakesNoBaseline() {
        Document document = new CitingPaper().heading("4 Results").paragraph("It is DAGMM [1] again.")
                .results(List.of("Method", "Learning rate", "Optimizer"), List.of("DAGMM", "FROB (ours)"), "0.5")
                .reference("A", "2018").document();
        assertThat(new EdgeKinds(document).of(1).kind()).isEqualTo(EdgeKind.BACKGROUND);
    }

    @Test
    void whatTheExperimentsCiteWithoutAWordIsUnclearAndWhatRelatedWorkCitesIsNot() {
        assertThat(guess("4 Experiments", "It is trained with Adam [1].").unclear()).isTrue();
        assertThat(guess("2 Related work", "There is also this [1].")).matches(guess -> !guess.unclear()
                && guess.kind() == EdgeKind.BACKGROUND);
    }

    @Test
    void twoKindsThatAreEquallySupportedAreUnclear() {
        KindGuess guess = guess("4 Experiments",
                "We compare with LINE [1]. We use the implementation of LINE [1] here.");
        assertThat(guess.unclear()).isTrue();
        assertThat(List.of(guess.kind(), guess.next())).containsExactlyInAnyOrder(EdgeKind.BASELINE,
                EdgeKind.USES_CODE);
    }

    @Test
    void onTwoPapersTheTextAgreesWithAReader() throws Exception {
        agree("gcn.pdf", GCN, 30);
        agree("drocc-icml.pdf", DROCC, 36);
    }

    private static void agree(String file, String gold, int least) throws Exception {
        Path paper = SharedFolder.path().resolve("papers").resolve(file);
        assumeTrue(Files.isRegularFile(paper), "skipped: the shared papers are not there");
        EdgeKinds kinds = new EdgeKinds(new PdfReader().read(paper, new Cancellation()));
        String read = gold.replace(" ", "");
        int same = 0;
        int wrongThoughClear = 0;
        for (int number = 1; number <= read.length(); number++) {
            KindGuess guess = kinds.of(number);
            boolean right = letter(guess.kind()) == read.charAt(number - 1);
            same += right ? 1 : 0;
            wrongThoughClear += !right && !guess.unclear() ? 1 : 0;
        }
        assertThat(same).as("%s: %d of %d agree", file, same, read.length()).isGreaterThanOrEqualTo(least);
        assertThat(wrongThoughClear).as("%s: wrong without asking", file).isLessThanOrEqualTo(1);
    }

    private static char letter(EdgeKind kind) {
        return switch (kind) {
            case BASELINE -> 'L';
            case EXTENDS -> 'E';
            case USES_CODE -> 'C';
            case USES_DATA -> 'D';
            case BACKGROUND -> 'B';
        };
    }
}
