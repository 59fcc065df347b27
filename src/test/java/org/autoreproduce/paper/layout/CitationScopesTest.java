package org.autoreproduce.paper.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Line;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.reference.ReferenceTagger;
import org.junit.jupiter.api.Test;

/** A paper bound with its supplement, each with a list of its own. */
class CitationScopesTest {
    private static final Box BOX = new Box(1, 0, 0, 10, 10);

    @Test
    void aNumberMeansTheNextList() {
        List<Reference> paper = List.of(entry(1, 1, "[1] Golan, I. Geometry. 2018."),
                entry(2, 2, "[2] Tax, D. Data. 2004."));
        List<Reference> supplement = List.of(entry(3, 4, "[1] Moya, M. One-class networks. 1993."));
        assertThat(cited(List.of(paper, supplement), text(0, "As in [1]."), text(3, "As in [1], not [2]."),
                text(5, "[1]")))
                .containsExactly(List.of(1), List.of(3), List.of(2), List.of(3));
    }

    @Test
    void aSupplementMayCiteByNameWhatIsInThePapersListAlone() {
        List<Reference> paper = List.of(entry(1, 1, "Golan, I. Geometry. 2018."));
        List<Reference> supplement = List.of(entry(2, 3, "Moya, M. One-class networks. 1993."));
        assertThat(cited(List.of(paper, supplement), text(2, "See Golan (2018) and Moya (1993).")))
                .containsExactly(List.of(1), List.of(2));
    }

    @Test
    void withoutAListNothingIsCited() {
        assertThat(cited(List.of(), text(0, "As in [1]."))).isEmpty();
    }

    private static Reference entry(int number, int block, String raw) {
        return new ReferenceParser(raw, ReferenceTagger.shipped()).reference(number, block, List.of(BOX), List.of());
    }

    private static Block text(int index, String words) {
        return new Block(index, BlockKind.PARAGRAPH, 0, null, words, List.of(new Line(0, BOX, "")));
    }

    private static List<List<Integer>> cited(List<List<Reference>> lists, Block... blocks) {
        return new CitationScopes(lists).mentions(List.of(blocks)).stream().map(Mention::references).toList();
    }
}
