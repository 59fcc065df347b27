package org.autoreproduce.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class AreaAverageTest {
    @Test
    void aPixelIsTheMeanOfThoseThatItCovers() {
        BufferedImage picture = new BufferedImage(4, 2, BufferedImage.TYPE_3BYTE_BGR);
        picture.setRGB(0, 0, 0xFF0000);
        picture.setRGB(3, 1, 0xFFFFFF);
        BufferedImage small = new AreaAverage(2, 1).of(picture);
        assertThat(small.getRGB(0, 0)).isEqualTo(0xFF400000);
        assertThat(small.getRGB(1, 0)).isEqualTo(0xFF404040);
    }

    @Test
    void whatIsClearHasNoColour() {
        BufferedImage picture = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, 0xFFFF0000);
        picture.setRGB(1, 0, 0x0000FF00);
        assertThat(new AreaAverage(1, 1).of(picture).getRGB(0, 0)).isEqualTo(0x40FF0000);
    }

    @Test
    void sidesThatDoNotDivideAreCoveredWhole() {
        BufferedImage picture = new BufferedImage(7, 5, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < 7; x++) {
            for (int y = 0; y < 5; y++) {
                picture.setRGB(x, y, 0xFFFFFF);
            }
        }
        BufferedImage small = new AreaAverage(3, 2).of(picture);
        assertThat(small.getRGB(0, 0, 3, 2, null, 0, 3)).containsOnly(0xFFFFFFFF);
    }
}
