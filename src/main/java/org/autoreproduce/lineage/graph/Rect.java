package org.autoreproduce.lineage.graph;

/**
 * A rectangle of the picture, in its own units: one is a point on the screen where it is shown at its natural size.
 *
 * @param x of the left side
 * @param y of the upper side; y grows downwards
 */
public record Rect(double x, double y, double width, double height) {
    /** Whether the point lies in it, the border included. */
    public boolean contains(double px, double py) {
        return x <= px && px <= x + width && y <= py && py <= y + height;
    }

    /** Whether they have a point in common. */
    public boolean meets(Rect other) {
        return x <= other.x + other.width && other.x <= x + width && y <= other.y + other.height
                && other.y <= y + height;
    }

    /** The smallest that holds both. */
    public Rect union(Rect other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Rect(left, top, Math.max(x + width, other.x + other.width) - left,
                Math.max(y + height, other.y + other.height) - top);
    }

    /** Larger by that much on every side. */
    public Rect grown(double by) {
        return new Rect(x - by, y - by, width + 2 * by, height + 2 * by);
    }
}
