package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTest {
    private final TextSearch index = new TextSearch(Texts.paper(Texts.page(1, "word one"), Texts.page(2, "word two"),
            Texts.page(3, "word three")));
    private final Search search = new Search();

    @Test
    void theFirstHitIsTheOneNearWhatIsRead() {
        search.in(index);
        search.from(new TextSpot(2, 0));
        search.queryProperty().set("word");

        assertThat(search.hitsProperty().get()).hasSize(3);
        assertThat(search.currentProperty().get()).isEqualTo(1);
    }

    @Test
    void afterTheLastComesTheFirst() {
        search.in(index);
        search.queryProperty().set("word");
        search.previous();
        assertThat(search.currentProperty().get()).isEqualTo(2);
        search.next();
        assertThat(search.currentProperty().get()).isZero();
    }

    @Test
    void whatWasAskedBeforeTheTextWasReadIsAnsweredThen() {
        search.queryProperty().set("three");
        assertThat(search.hit()).isNull();
        search.in(index);
        assertThat(search.hit()).isNotNull().satisfies(hit -> assertThat(hit.from().page()).isEqualTo(3));
        search.in(null);
        assertThat(search.hit()).isNull();
    }

    @Test
    void withoutHitsNothingMoves() {
        search.in(index);
        search.queryProperty().set("nowhere");
        search.next();
        assertThat(search.currentProperty().get()).isEqualTo(-1);
    }
}
