package org.autoreproduce.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.Test;

/** Which repositories a paper prints as its own. */
class OwnAddressesTest {
    private static OwnAddresses of(BlockKind kind, String text) {
        return new OwnAddresses(new Document(Document.SCHEMA, "a".repeat(64), TextOrigin.PRINTED, null, List.of(), null,
                null, null, null, List.of(),
                List.of(), List.of(new Block(0, kind, 0, null, text, List.of())), List.of(), List.of(), List.of()));
    }

    @Test
    void whatIsOfferedIsOurs() {
        assertThat(
                of(BlockKind.ABSTRACT, "Up to 20 %. Code is available at https://github.com/Ada/Moats.").repositories())
                .containsExactly("ada/moats");
        assertThat(of(BlockKind.FOOTNOTE, "¹Moats repo: https://github.com/ada/moats.git").repositories())
                .containsExactly("ada/moats");
        assertThat(
                of(BlockKind.PARAGRAPH, "We open-source it at https://gitlab.com/ada/moats/tree/main.").repositories())
                .containsExactly("ada/moats");
    }

    @Test
    void whatIsMerelyNamedIsNot() {
        assertThat(of(BlockKind.FOOTNOTE, "³https://github.com/bob/castles").repositories()).isEmpty();
        assertThat(of(BlockKind.REFERENCE, "B. Code is available at https://github.com/bob/castles").repositories())
                .isEmpty();
        assertThat(of(BlockKind.PARAGRAPH, "Our code runs fast. Inputs are those of https://github.com/bob/castles")
                .repositories()).isEmpty();
    }

    @Test
    void gcnAndDroccPrintTheirs() {
        Path papers = Path.of("..", "shared", "papers");
        assumeTrue(Files.isDirectory(papers), "skipped: there are no papers here");
        assertThat(real(papers, "gcn.pdf")).containsExactly("tkipf/gcn");
        assertThat(real(papers, "drocc-icml.pdf")).containsExactly("microsoft/edgeml");
    }

    private static List<String> real(Path papers, String name) {
        return new OwnAddresses(new PdfReader().read(papers.resolve(name), new Cancellation())).repositories().stream()
                .sorted().toList();
    }
}
