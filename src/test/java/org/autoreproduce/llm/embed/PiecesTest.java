package org.autoreproduce.llm.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PiecesTest {
    private final Pieces pieces = new Pieces(20);

    @Test
    void aShortTextIsOnePiece() {
        assertThat(pieces.of(" Short. ")).containsExactly("Short.");
        assertThat(pieces.of("")).containsExactly("");
    }

    @Test
    void aLongOneIsCutBetweenSentences() {
        assertThat(pieces.of("One is here. Two is there. Three.")).containsExactly("One is here.",
                "Two is there. Three.");
    }

    @Test
    void whatHasNoSentencesIsCutAnywhereAndNothingIsLost() {
        assertThat(pieces.of("x".repeat(50))).hasSize(3).allMatch(piece -> piece.length() <= 20);
        assertThat(String.join("", pieces.of("x".repeat(50)))).isEqualTo("x".repeat(50));
    }
}
