package org.autoreproduce.ui.paper;

/** The steps of zoom that people know. 1 is the size on paper, at 96 pixels an inch. */
final class Zoom {
    /** Pixels a point at 100 %. */
    static final double WHOLE = 96.0 / 72;
    static final double LEAST = .2;
    static final double MOST = 6;
    private static final double[] STEPS = {.2, .25, .33, .5, .67, .75, .9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6};
    private static final double SAME = .005;

    private Zoom() {}

    static double larger(double zoom) {
        for (double step : STEPS) {
            if (step > zoom + SAME) {
                return step;
            }
        }
        return MOST;
    }

    static double smaller(double zoom) {
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] < zoom - SAME) {
                return STEPS[i];
            }
        }
        return LEAST;
    }

    static double within(double zoom) {
        return Math.clamp(zoom, LEAST, MOST);
    }
}
