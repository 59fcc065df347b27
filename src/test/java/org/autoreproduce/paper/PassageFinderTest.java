package org.autoreproduce.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.autoreproduce.evidence.Anchor;
import org.junit.jupiter.api.Test;

class PassageFinderTest {
    private final Document before = Papers.of(Papers.paragraph(0, "first we train the net"),
            Papers.paragraph(1, "then we train the head"));

    @Test
    void whatStandsWhereItStoodIsFoundThere() {
        Anchor.Passage second = new QuoteIndex(before).findAll("we train the").get(1);

        assertThat(new PassageFinder(before).find(second)).isEqualTo(new PassageFinder.Finding.Found(second));
    }

    @Test
    void whatStandsElsewhereIsMovedToWhereItsSurroundingsAreAlike() {
        Anchor.Passage second = new QuoteIndex(before).findAll("we train the").get(1);
        Document after = Papers.of(Papers.paragraph(0, "new"), Papers.paragraph(1, "x"),
                Papers.paragraph(2, "now we train the tail"), Papers.paragraph(3, "and then we train the head"));

        assertThat(new PassageFinder(after).find(second)).isInstanceOfSatisfying(PassageFinder.Finding.Moved.class,
                moved -> assertThat(moved.to().suffix()).isEqualTo(" head"));
    }

    @Test
    void whatIsGoneIsLost() {
        Anchor.Passage old = before.find("train the net").orElseThrow();

        assertThat(new PassageFinder(Papers.of(Papers.paragraph(0, "nothing of that"))).find(old))
                .isEqualTo(new PassageFinder.Finding.Lost(old));
    }
}
