package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.autoreproduce.paper.Page;
import org.autoreproduce.paper.pdf.PageCut;
import org.junit.jupiter.api.Test;

class PicturePlanTest {
    private final List<Page> pages = IntStream.rangeClosed(1, 30).mapToObj(number -> new Page(number, 600, 800))
            .toList();
    private final PicturePlan plan = new PicturePlan(pages);

    @Test
    void pagesThatAreSeenComeFirstThenTheirNeighboursThenSmallOnes() {
        PageColumn column = new PageColumn(pages, Spread.SINGLE, 1, 628);
        Wishes wishes = plan.wishes(column, column.top(5) + 400, 0, 628, 700, 1, List.of(20));

        assertThat(wishes.seen()).extracting(PageCut::page).containsExactly(5, 6);
        assertThat(wishes.seen())
                .allMatch(cut -> cut.scale() == 1 && cut.width() == 600 && cut.height() == 800);
        assertThat(wishes.near()).extracting(PageCut::page).startsWith(5, 6, 7, 4, 20, 7, 4, 8, 3);
        assertThat(wishes.near()).filteredOn(cut -> cut.scale() == 1).extracting(PageCut::page).containsExactly(7, 4);
        assertThat(wishes.near()).doesNotHaveDuplicates();
    }

    @Test
    void aDenseScreenGetsMorePixels() {
        PageColumn column = new PageColumn(pages, Spread.SINGLE, 1, 628);

        assertThat(seen(column, 0, 0, 628, 700, 2).getFirst()).isEqualTo(new PageCut(1, 2, 0, 0, 1200, 1600));
    }

    @Test
    void whatIsTooLargeAsAWholeIsDrawnFinelyWhereItIsSeen() {
        PageColumn column = new PageColumn(pages, Spread.SINGLE, 8, 800);
        List<PageCut> cuts = seen(column, 3000, 2000, 800, 600, 1);

        assertThat(cuts.getFirst().bytes()).isLessThan(25_000_000);
        assertThat(cuts.get(1).scale()).isEqualTo(8);
        assertThat(cuts.get(1).x()).isLessThanOrEqualTo(2000 - (int) PageColumn.MARGIN);
        assertThat(cuts.get(1).x() + cuts.get(1).width()).isGreaterThanOrEqualTo(2800 - (int) PageColumn.MARGIN);
        assertThat(cuts.get(1).bytes()).isLessThan(15_000_000);
    }

    @Test
    void aLittleScrollingNeedsNoOtherPart() {
        PageColumn column = new PageColumn(pages, Spread.SINGLE, 8, 800);
        PageCut one = seen(column, 3000, 2000, 800, 600, 1).get(1);

        assertThat(seen(column, 3005, 2004, 800, 600, 1)).contains(one);
    }

    @Test
    void aPartDoesNotReachOverThePagesEdge() {
        PageColumn column = new PageColumn(pages, Spread.SINGLE, 8, 800);
        PageCut part = seen(column, column.top(1) + 6300, column.width() - 800, 800, 600, 1).stream()
                .filter(cut -> cut.scale() == 8).findFirst().orElseThrow();

        assertThat(part.x() + part.width()).isEqualTo(4800);
        assertThat(part.y() + part.height()).isEqualTo(6400);
    }

    @Test
    void withoutPagesOrAreaNothingIsWanted() {
        assertThat(new PicturePlan(List.of()).wishes(new PageColumn(List.of(), Spread.SINGLE, 1, 100), 0, 0, 100, 100,
                1, List.of()).all()).isEmpty();
    }

    @Test
    void theSmallPictureOfAPageIsTheSameForAllSizes() {
        PageCut small = plan.small(3).orElseThrow();
        assertThat(PicturePlan.small(plan.whole(3, 2))).isEqualTo(small);
        assertThat(PicturePlan.isSmall(small)).isTrue();
        assertThat(plan.small(31)).isEmpty();
    }

    private List<PageCut> seen(PageColumn column, double y, double x, double width, double height, double output) {
        return plan.wishes(column, y, x, width, height, output, List.of()).seen();
    }
}
