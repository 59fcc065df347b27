package org.autoreproduce.paper.pdf;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/** Makes a picture smaller: every pixel becomes the mean of the pixels that it covers. */
final class AreaAverage {
    private final int width;
    private final int height;

    /** To so many pixels, both at least 1. */
    AreaAverage(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** A smaller copy; the picture must be at least as large. */
    BufferedImage of(BufferedImage picture) {
        int type = picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB;
        int[] pixels = pixels(picture, type);
        int[] columns = cuts(picture.getWidth(), width);
        int[] rows = cuts(picture.getHeight(), height);
        BufferedImage small = new BufferedImage(width, height, type);
        int[] out = ((DataBufferInt) small.getRaster().getDataBuffer()).getData();
        int[] sums = new int[4 * width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, 0);
            for (int row = rows[y]; row < rows[y + 1]; row++) {
                add(pixels, row * picture.getWidth(), columns, sums);
            }
            for (int x = 0; x < width; x++) {
                int count = (rows[y + 1] - rows[y]) * (columns[x + 1] - columns[x]);
                out[y * width + x] = mean(sums[4 * x], count) << 24 | mean(sums[4 * x + 1], count) << 16
                        | mean(sums[4 * x + 2], count) << 8 | mean(sums[4 * x + 3], count);
            }
        }
        return small;
    }

    /** Drawn over by the platform where they are of another kind: its loops are faster than any that asks for pixels. */
    private static int[] pixels(BufferedImage picture, int type) {
        BufferedImage known = picture;
        if (picture.getType() != type) {
            known = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
            Graphics2D graphics = known.createGraphics();
            graphics.drawImage(picture, 0, 0, null);
            graphics.dispose();
        }
        return ((DataBufferInt) known.getRaster().getDataBuffer()).getData();
    }

    /** Where the pixels of a side begin that become one, and where the last end. */
    private static int[] cuts(int large, int parts) {
        int[] cuts = new int[parts + 1];
        for (int i = 0; i <= parts; i++) {
            cuts[i] = (int) ((long) i * large / parts);
        }
        return cuts;
    }

    private static void add(int[] pixels, int line, int[] columns, int[] sums) {
        for (int x = 0; x < columns.length - 1; x++) {
            for (int i = line + columns[x]; i < line + columns[x + 1]; i++) {
                int pixel = pixels[i];
                sums[4 * x] += pixel >>> 24;
                sums[4 * x + 1] += pixel >> 16 & 255;
                sums[4 * x + 2] += pixel >> 8 & 255;
                sums[4 * x + 3] += pixel & 255;
            }
        }
    }

    private static int mean(int sum, int count) {
        return (sum + count / 2) / count;
    }
}
