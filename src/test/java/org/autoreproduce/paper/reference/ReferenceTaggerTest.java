package org.autoreproduce.paper.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceTaggerTest {
    private final ReferenceTagger tagger = ReferenceTagger.shipped();

    @Test
    void aPaperInProceedings() {
        assertThat(split(
                "Ann Author, Bert Writer, and Cy Third. Deep castles for shallow moats. In Proceedings of the 34th"
                        + " International Conference on Machine Learning, pages 12–19, 2017."))
                .containsExactly("AUTHORS Ann Author, Bert Writer, and Cy Third",
                        "TITLE Deep castles for shallow moats",
                        "VENUE Proceedings of the 34th International Conference on Machine Learning",
                        "PAGES pages 12–19",
                        "DATE 2017");
    }

    @Test
    void anArticleInAJournalWithTheYearAfterTheAuthors() {
        assertThat(split("Author, A. and Writer, B. (2003). Bounds for random moats. Machine Learning, 12(4), 99–120."))
                .containsExactly("AUTHORS Author, A. and Writer, B", "DATE 2003", "TITLE Bounds for random moats",
                        "VENUE Machine Learning", "VOLUME 12(4)", "PAGES 99–120");
    }

    @Test
    void anArticleWithoutTitle() {
        assertThat(split("A. Author and B. Writer, Phys. Rev. Lett. 35, 1399 (1975)."))
                .containsExactly("AUTHORS A. Author and B. Writer", "VENUE Phys. Rev. Lett", "VOLUME 35", "PAGES 1399",
                        "DATE 1975");
    }

    @Test
    void aBook() {
        assertThat(split("Nora Noone. Castles and Their Moats. MIT Press, 1998.")).containsExactly("AUTHORS Nora Noone",
                "TITLE Castles and Their Moats", "PUBLISHER MIT Press", "DATE 1998");
    }

    @Test
    void thePartsOfASplitEntryGiveTheFieldsOfItsWords() {
        String entry = "Noone, N. Castles. 1998.";
        assertThat(ReferenceTagger.fields(entry, List.of(new ReferencePart(ReferenceField.TITLE, 10, 17))))
                .containsExactly(ReferenceField.OTHER, ReferenceField.OTHER, ReferenceField.OTHER, ReferenceField.OTHER,
                        ReferenceField.TITLE, ReferenceField.OTHER, ReferenceField.OTHER, ReferenceField.OTHER);
    }

    @Test
    void nothingIsSplitIntoNothing() {
        assertThat(tagger.parts("")).isEmpty();
        assertThat(tagger.parts("…")).isEmpty();
    }

    private List<String> split(String entry) {
        return tagger.parts(entry).stream().map(part -> part.field() + " " + part.in(entry)).toList();
    }
}
