package org.autoreproduce.paper.pdf;

/**
 * What of a page is to be drawn and how large: the rectangle is in pixels at the scale, from the page's upper left.
 *
 * @param page   from 1
 * @param scale  pixels a point; 150 dpi are 150/72
 * @param x      left edge in pixels
 * @param y      upper edge in pixels
 * @param width  in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record PageCut(int page, double scale, int x, int y, int width, int height) {
    /** Its size in memory once drawn. */
    public long bytes() {
        return 4L * width * height;
    }
}
