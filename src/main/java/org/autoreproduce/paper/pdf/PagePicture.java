package org.autoreproduce.paper.pdf;

/**
 * Pixels of a page or of a part of it. The array is handed over, not copied: nobody may change it.
 *
 * @param width  in pixels
 * @param height in pixels
 * @param pixels row by row; opaque ARGB, which premultiplied is the same
 */
public record PagePicture(int width, int height, int[] pixels) {
    /** Its size in memory. */
    public long bytes() {
        return 4L * width * height;
    }
}
