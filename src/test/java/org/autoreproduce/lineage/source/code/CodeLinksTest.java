package org.autoreproduce.lineage.source.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.TextOrigin;
import org.junit.jupiter.api.Test;

class CodeLinksTest {
    private final CodeLinks links = new CodeLinks();

    @Test
    void whatTheWorkOffersComesFirst() {
        String text = "We use the layers of https://github.com/bob/castles. Filler here.\n\n"
                + "Our code is available at https://github.com/ada/moats.";
        assertThat(links.in(text)).extracting(link -> link.address().path(), CodeLink::own)
                .containsExactly(tuple("ada/moats", true),
                        tuple("bob/castles", false));
        assertThat(links.in(text).getFirst().words()).contains("code is available at");
    }

    @Test
    void theListOfReferencesIsLeftOutAndAnAppendixIsNot() {
        String text = """
                # Moats
                Text.

                ## References
                [1] Bob. Code is available at https://github.com/bob/castles.

                ## Appendix
                The code: https://github.com/ada/moats
                """;
        assertThat(links.in(text)).extracting(link -> link.address().path()).containsExactly("ada/moats");
    }

    @Test
    void linksThatArePrintedNowhereCount() {
        Document document = new Document(Document.SCHEMA, "a".repeat(64), TextOrigin.PRINTED, null, List.of(), null,
                null, null, null, List.of("https://github.com/ada/moats"), List.of(),
                List.of(new Block(0, BlockKind.REFERENCE, 0, null, "github.com/bob/castles", List.of()),
                        new Block(1, BlockKind.PARAGRAPH, 0, null, "The code is here.", List.of())),
                List.of(), List.of(), List.of());
        assertThat(links.in(document)).extracting(link -> link.address().path()).containsExactly("ada/moats");
    }
}
