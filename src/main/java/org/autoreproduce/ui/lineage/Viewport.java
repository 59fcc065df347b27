package org.autoreproduce.ui.lineage;

import org.autoreproduce.lineage.graph.Rect;

/**
 * Which part of the picture is on the screen: a point p of the picture is at p × scale + shift.
 *
 * @param scale points on the screen for one of the picture, from {@link #LEAST} to {@link #MOST}
 */
record Viewport(double scale, double shiftX, double shiftY) {
    static final double LEAST = 0.03;
    static final double MOST = 4;
    private static final double MARGIN = 14;
    private static final double NATURAL = 1.15;

    /** All of it, in the middle. */
    static Viewport fit(Rect bounds, double width, double height) {
        double roomX = Math.max(1, width - 2 * MARGIN);
        double roomY = Math.max(1, height - 2 * MARGIN);
        double scale = Math.clamp(
                Math.min(roomX / Math.max(1, bounds.width()), roomY / Math.max(1, bounds.height())), LEAST, NATURAL);
        return new Viewport(scale, width / 2 - (bounds.x() + bounds.width() / 2) * scale,
                height / 2 - (bounds.y() + bounds.height() / 2) * scale);
    }

    Viewport panned(double dx, double dy) {
        return new Viewport(scale, shiftX + dx, shiftY + dy);
    }

    /** Larger by that factor; what is at the point of the screen stays there. */
    Viewport zoomed(double factor, double x, double y) {
        double next = Math.clamp(scale * factor, LEAST, MOST);
        return new Viewport(next, x - (x - shiftX) * next / scale, y - (y - shiftY) * next / scale);
    }

    /** Where a point of the screen is in the picture. */
    double pictureX(double x) {
        return (x - shiftX) / scale;
    }

    /** Where a point of the screen is in the picture. */
    double pictureY(double y) {
        return (y - shiftY) / scale;
    }

    /** What part of the picture a screen of that size shows. */
    Rect seen(double width, double height) {
        return new Rect(pictureX(0), pictureY(0), width / scale, height / scale);
    }

    /** Moved so far that the rectangle is seen. */
    Viewport revealing(Rect rect, double width, double height) {
        double left = rect.x() * scale + shiftX - MARGIN;
        double right = (rect.x() + rect.width()) * scale + shiftX + MARGIN;
        double upper = rect.y() * scale + shiftY - MARGIN;
        double lower = (rect.y() + rect.height()) * scale + shiftY + MARGIN;
        double dx = left < 0 ? -left : right > width ? width - right : 0;
        double dy = upper < 0 ? -upper : lower > height ? height - lower : 0;
        return panned(dx, dy);
    }
}
