package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.autoreproduce.paper.pdf.PagePicture;
import org.junit.jupiter.api.Test;

class PageImageTest {
    private final int[] pixels = {0xFFFFFFFF, 0xFF000000, 0xFFC00000, 0xFF203040};
    private final PageImage image = new PageImage(new PagePicture(2, 2, pixels));

    @Test
    void lightBecomesDarkAndColoursStayWhatTheyAre() {
        image.prepared(true);
        assertThat(pixels).containsExactly(0xFF000000, 0xFFFFFFFF, 0xFFFF3F3F, 0xFFBFCFDF);
    }

    @Test
    void turnedRoundTwiceItIsAsItWas() {
        image.prepared(true).prepared(true).prepared(false);
        assertThat(pixels).containsExactly(0xFFFFFFFF, 0xFF000000, 0xFFC00000, 0xFF203040);
    }
}
