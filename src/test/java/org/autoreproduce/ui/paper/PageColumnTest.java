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
        PageColumn column = new PageColumn(pages, 1, 100);

        assertThat(column.top(1)).isEqualTo(PageColumn.MARGIN);
        assertThat(column.top(2)).isEqualTo(PageColumn.MARGIN + 800 + PageColumn.GAP);
        assertThat(column.height()).isEqualTo(2 * PageColumn.MARGIN + 1900 + 2 * PageColumn.GAP);
        assertThat(column.width()).isEqualTo(600 + 2 * PageColumn.MARGIN);
    }

    @Test
    void aNarrowPageIsCentred() {
        PageColumn column = new PageColumn(pages, 1, 1000);

        assertThat(column.left(1)).isEqualTo(200);
        assertThat(column.left(2)).isEqualTo(300);
    }

    @Test
    void gapsDoNotGrowWithTheZoom() {
        PageColumn column = new PageColumn(pages, 2, 0);

        assertThat(column.top(2) - column.top(1)).isEqualTo(1600 + PageColumn.GAP);
    }

    @Test
    void everyHeightHasAPageAlsoBeyondTheEnds() {
        PageColumn column = new PageColumn(pages, 1, 0);

        assertThat(column.pageAt(-50)).isEqualTo(1);
        assertThat(column.pageAt(column.top(2) - 1)).isEqualTo(1);
        assertThat(column.pageAt(column.top(2))).isEqualTo(2);
        assertThat(column.pageAt(column.top(3) + 10)).isEqualTo(3);
        assertThat(column.pageAt(1e9)).isEqualTo(3);
    }

    @Test
    void aPointOfAPageIsFoundWhereItLies() {
        PageColumn column = new PageColumn(pages, 1.7, 2000);
        PagePoint point = new PagePoint(2, 123, 45);

        PagePoint back = column.at(column.x(point), column.y(point));
        assertThat(back.page()).isEqualTo(2);
        assertThat(back.x()).isCloseTo(123, within(1e-9));
        assertThat(back.y()).isCloseTo(45, within(1e-9));
    }

    @Test
    void aColumnWithoutPagesHasNoHeight() {
        assertThat(new PageColumn(List.of(), 1, 300).height()).isZero();
    }
}
