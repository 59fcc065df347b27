package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.autoreproduce.paper.Page;
import org.junit.jupiter.api.Test;

class PageColumnTest {
    private final List<Page> pages = List.of(new Page(1, 600, 800), new Page(2, 400, 300), new Page(3, 600, 800));

    @Test
    void pagesLieUnderEachOtherWithAGapAndAMargin() {
        PageColumn column = new PageColumn(pages, Spread.SINGLE, 1, 100);

        assertThat(column.top(1)).isEqualTo(PageColumn.MARGIN);
        assertThat(column.top(2)).isEqualTo(PageColumn.MARGIN + 800 + PageColumn.GAP);
        assertThat(column.height()).isEqualTo(2 * PageColumn.MARGIN + 1900 + 2 * PageColumn.GAP);
        assertThat(column.width()).isEqualTo(600 + 2 * PageColumn.MARGIN);
    }

    @Test
    void aNarrowPageIsCentred() {
        PageColumn column = new PageColumn(pages, Spread.SINGLE, 1, 1000);

        assertThat(column.left(1)).isEqualTo(200);
        assertThat(column.left(2)).isEqualTo(300);
    }

    @Test
    void gapsDoNotGrowWithTheZoom() {
        PageColumn column = new PageColumn(pages, Spread.SINGLE, 2, 0);

        assertThat(column.top(2) - column.top(1)).isEqualTo(1600 + PageColumn.GAP);
    }

    @Test
    void everyHeightHasAPageAlsoBeyondTheEnds() {
        PageColumn column = new PageColumn(pages, Spread.SINGLE, 1, 0);

        assertThat(column.firstAt(-50)).isEqualTo(1);
        assertThat(column.firstAt(column.top(2) - 1)).isEqualTo(1);
        assertThat(column.firstAt(column.top(2))).isEqualTo(2);
        assertThat(column.firstAt(column.top(3) + 10)).isEqualTo(3);
        assertThat(column.firstAt(1e9)).isEqualTo(3);
    }

    @Test
    void aPointOfAPageIsFoundWhereItLies() {
        PageColumn column = new PageColumn(pages, Spread.SINGLE, 1.7, 2000);
        PagePoint point = new PagePoint(2, 123, 45);

        PagePoint back = column.at(column.x(point), column.y(point));
        assertThat(back.page()).isEqualTo(2);
        assertThat(back.x()).isCloseTo(123, within(1e-9));
        assertThat(back.y()).isCloseTo(45, within(1e-9));
    }

    @Test
    void pagesSideBySideMeetInTheMiddle() {
        PageColumn column = new PageColumn(pages, Spread.FACING, 1, 0);

        assertThat(column.top(2)).isEqualTo(column.top(1));
        assertThat(column.left(2) - column.left(1) - column.width(1)).isEqualTo(PageColumn.GAP);
        assertThat(column.top(3)).isEqualTo(PageColumn.MARGIN + 800 + PageColumn.GAP);
        assertThat(column.needed()).isEqualTo(2 * 600 + PageColumn.GAP + 2 * PageColumn.MARGIN);
        assertThat(column.lastAt(100)).isEqualTo(2);
        assertThat(column.lastAt(column.height())).isEqualTo(3);
        assertThat(column.rowsAway(2, 1)).isEqualTo(3);
        assertThat(column.rowsAway(3, 1)).isEqualTo(3);
        PagePoint right = new PagePoint(2, 50, 60);
        assertThat(column.at(column.x(right), column.y(right)).page()).isEqualTo(2);
    }

    @Test
    void aBookBeginsOnTheRight() {
        PageColumn column = new PageColumn(pages, Spread.BOOK, 1, 0);

        assertThat(column.left(1)).isEqualTo((column.width() + PageColumn.GAP) / 2);
        assertThat(column.top(2)).isEqualTo(column.top(3)).isGreaterThan(column.top(1));
        assertThat(column.firstAt(0)).isEqualTo(1);
        assertThat(column.lastAt(0)).isEqualTo(1);
        assertThat(column.height()).isEqualTo(2 * PageColumn.MARGIN + 1600 + PageColumn.GAP);
    }

    @Test
    void aColumnWithoutPagesHasNoHeight() {
        assertThat(new PageColumn(List.of(), Spread.SINGLE, 1, 300).height()).isZero();
    }
}
