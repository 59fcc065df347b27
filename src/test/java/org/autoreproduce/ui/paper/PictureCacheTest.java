package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.autoreproduce.paper.pdf.PageCut;
import org.junit.jupiter.api.Test;

class PictureCacheTest {
    private final PictureCache<String> cache = new PictureCache<>(1000);

    @Test
    void theLeastUsedGoesFirst() {
        put(1, 1);
        put(2, 1);
        cache.get(cut(1, 1));
        put(3, 1);

        assertThat(cache.has(cut(1, 1))).isTrue();
        assertThat(cache.has(cut(2, 1))).isFalse();
        assertThat(cache.bytes()).isEqualTo(800);
    }

    @Test
    void whatIsWantedStaysWhateverItCosts() {
        Set<PageCut> wanted = Set.of(cut(1, 1), cut(2, 1), cut(3, 1));
        wanted.forEach(cut -> cache.put(cut, "p", wanted));

        assertThat(wanted).allMatch(cache::has);
        assertThat(cache.bytes()).isEqualTo(1200);
    }

    @Test
    void aPictureThatCameTwiceCountsOnce() {
        put(1, 1);
        put(1, 1);
        assertThat(cache.bytes()).isEqualTo(400);
    }

    @Test
    void aStandInIsTheNextFinerElseTheFinest() {
        PictureCache<String> large = new PictureCache<>(1 << 20);
        for (double scale : new double[]{.4, 1, 2, 3}) {
            large.put(cut(1, scale), "p", Set.of());
        }
        assertThat(large.standIn(cut(1, 1.5)).orElseThrow().scale()).isEqualTo(2);
        assertThat(large.standIn(cut(1, 5)).orElseThrow().scale()).isEqualTo(3);
        assertThat(large.standIn(cut(1, .1)).orElseThrow().scale()).isEqualTo(.4);
        assertThat(large.standIn(cut(2, 1))).isEmpty();
    }

    @Test
    void aPartOfAPageStandsInForNothing() {
        PictureCache<String> large = new PictureCache<>(1 << 20);
        large.put(new PageCut(1, 8, 0, 0, 40, 40), "part", Set.of());

        assertThat(large.standIn(cut(1, 1))).isEmpty();
    }

    private void put(int page, double scale) {
        cache.put(cut(page, scale), "p", Set.of());
    }

    /** Of a page of 10 by 10 points. */
    private static PageCut cut(int page, double scale) {
        return new PageCut(page, scale, 0, 0, (int) Math.round(10 * scale), (int) Math.round(10 * scale));
    }
}
