package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextSearchTest {
    private final PaperText text = Texts.paper(
            Texts.page(1, "We use the Deep meth-", "ods of a state-of-the-", "art eﬃcient naïve",
                    "baseline – “quoted” x"),
            Texts.page(2, "and methods again; the", "end of the re-", "sult"));
    private final TextSearch search = new TextSearch(text);

    @Test
    void caseDoesNotMatter() {
        assertThat(search.find("DEEP")).hasSize(1);
    }

    @Test
    void aWordBrokenAtARowsEndIsFound() {
        assertThat(search.find("methods")).hasSize(2);
        assertThat(search.find("method")).hasSize(2);
        assertThat(search.find("result")).hasSize(1);
    }

    @Test
    void aHyphenThatBelongsToTheWordIsFound() {
        assertThat(search.find("state-of-the-art")).hasSize(1);
        assertThat(search.find("meth-ods")).hasSize(1);
    }

    @Test
    void aBrokenWordHasABoxOnEachRow() {
        assertThat(text.boxes(search.find("methods").getFirst())).hasSize(2)
                .extracting(box -> box.width()).containsExactly(5 * 6.0, 3 * 6.0);
    }

    @Test
    void rowsAndPagesAreNoEdges() {
        assertThat(search.find("efficient naive baseline")).hasSize(1);
        assertThat(search.find("quoted\" x and methods")).singleElement()
                .satisfies(hit -> assertThat(hit.to().page()).isEqualTo(2));
    }

    @Test
    void ligaturesAccentsDashesAndQuotesAreWhatPeopleType() {
        assertThat(search.find("efficient")).hasSize(1);
        assertThat(search.find("naive")).hasSize(1);
        assertThat(search.find("- \"quoted\"")).hasSize(1);
    }

    @Test
    void spacesOfTheQueryDoNotMatter() {
        assertThat(search.find("  the \t end ")).hasSize(1);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(search.find("absent")).isEmpty();
        assertThat(search.find("")).isEmpty();
        assertThat(search.find("   ")).isEmpty();
        assertThat(search.find("sult.")).isEmpty();
    }

    @Test
    void hitsDoNotOverlapAndComeInReadingOrder() {
        TextSearch many = new TextSearch(Texts.paper(Texts.page(1, "aaaa aa")));

        assertThat(many.find("aa")).hasSize(3).isSortedAccordingTo((a, b) -> a.from().compareTo(b.from()));
    }

    @Test
    void aSignThatIsOneCharacterOfALigatureMarksItWhole() {
        List<TextRange> hits = search.find("ffi");

        assertThat(hits).singleElement().satisfies(hit -> assertThat(text.boxes(hit)).singleElement()
                .satisfies(box -> assertThat(box.width()).isEqualTo(6)));
    }
}
