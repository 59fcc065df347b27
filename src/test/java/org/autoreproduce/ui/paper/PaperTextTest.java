package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.autoreproduce.paper.PageText;
import org.junit.jupiter.api.Test;

class PaperTextTest {
    private final PageText page = new Texts(1).column(100, 100, "left one is here", "left two", "left three words")
            .column(320, 100, "right one of these", "right two").made();
    private final PaperText text = Texts.paper(page, Texts.page(2, "second page"));

    @Test
    void aPointFindsTheNearestPlaceBetweenTwoLetters() {
        assertThat(text.spot(new PagePoint(1, 100 + 2 * 6 + 2, 105)).offset()).isEqualTo(2);
        assertThat(text.spot(new PagePoint(1, 100 + 2 * 6 + 4, 105)).offset()).isEqualTo(3);
    }

    @Test
    void besideARowItsEndCounts() {
        assertThat(at(90, 117)).isEqualTo("|left two");
        assertThat(at(190, 117)).isEqualTo("left two|");
    }

    @Test
    void underAColumnOneStaysInIt() {
        assertThat(at(170, 400)).startsWith("left three w");
        assertThat(at(330, 140)).contains("right two".substring(0, 1)).contains("|");
        assertThat(at(500, 140)).isEqualTo("right two|");
    }

    @Test
    void inTheGutterTheNearerColumnCounts() {
        assertThat(at(215, 105)).isEqualTo("left one is here|");
        assertThat(at(300, 105)).isEqualTo("|right one of these");
    }

    @Test
    void aWordIsWhatStandsBetweenSpacesAndSigns() {
        assertThat(word("alpha (beta-gamma, 0.78)", 8)).isEqualTo("beta-gamma");
        assertThat(word("alpha (beta-gamma, 0.78)", 20)).isEqualTo("0.78");
        assertThat(word("don’t stop.", 2)).isEqualTo("don’t");
        assertThat(word("don’t stop.", 9)).isEqualTo("stop");
        assertThat(word("a + b", 2)).isEqualTo("+");
    }

    @Test
    void aRangeHasABoxForEachRow() {
        TextRange range = new TextRange(new TextSpot(1, 5), new TextSpot(2, 6));

        assertThat(text.boxes(range, 1)).hasSize(5);
        assertThat(text.boxes(range, 1).getFirst().x()).isEqualTo(100 + 5 * 6);
        assertThat(text.boxes(range, 2)).singleElement().satisfies(box -> {
            assertThat(box.page()).isEqualTo(2);
            assertThat(box.width()).isEqualTo(6 * 6);
        });
        assertThat(text.boxes(range)).hasSize(6);
        assertThat(text.boxes(new TextRange(new TextSpot(2, 0), new TextSpot(2, 3)), 1)).isEmpty();
    }

    @Test
    void everythingIsEverything() {
        assertThat(new CopiedText(text).of(text.all())).contains("left one").contains("second page");
    }

    @Test
    void onAPageWithoutTextThereIsOnlyItsBeginning() {
        PaperText empty = Texts.paper(Texts.page(1));

        assertThat(empty.empty()).isTrue();
        assertThat(empty.spot(new PagePoint(1, 50, 50))).isEqualTo(new TextSpot(1, 0));
        assertThat(empty.word(new PagePoint(1, 50, 50)).empty()).isTrue();
        assertThat(empty.over(new PagePoint(1, 50, 50))).isFalse();
    }

    @Test
    void thePointerIsOverTextOnlyOnLetters() {
        assertThat(text.over(new PagePoint(1, 110, 105))).isTrue();
        assertThat(text.over(new PagePoint(1, 250, 105))).isFalse();
        assertThat(text.over(new PagePoint(1, 110, 300))).isFalse();
    }

    /** The row that a point belongs to, with a bar where the point is. */
    private String at(double x, double y) {
        int offset = text.spot(new PagePoint(1, x, y)).offset();
        PageText.Row row = page.rows().stream().filter(r -> r.start() <= offset && offset <= r.end()).findFirst()
                .orElseThrow();
        return page.text().substring(row.start(), offset) + "|" + page.text().substring(offset, row.end());
    }

    private static String word(String line, int at) {
        PaperText one = Texts.paper(Texts.page(1, line));
        TextRange range = one.word(new PagePoint(1, 100 + 6 * at + 3, 105));
        return one.page(1).text().substring(range.from().offset(), range.to().offset());
    }
}
