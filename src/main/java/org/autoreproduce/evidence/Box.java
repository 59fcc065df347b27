package org.autoreproduce.evidence;

/**
 * A rectangle on a page, in points (1/72 inch) from the upper left corner of the page as displayed.
 *
 * @param page from 1
 */
public record Box(int page, double x, double y, double width, double height) {
    /** The smallest box around both, which must be on one page. */
    public Box union(Box other) {
        if (page != other.page) {
            throw new IllegalArgumentException("boxes of different pages: " + page + ", " + other.page);
        }
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(page, left, top, Math.max(x + width, other.x + other.width) - left,
                Math.max(y + height, other.y + other.height) - top);
    }
}
