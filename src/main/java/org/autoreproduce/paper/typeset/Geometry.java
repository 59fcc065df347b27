package org.autoreproduce.paper.typeset;

/** The page: A4, one column. Points. */
final class Geometry {
    static final double WIDTH = 595.2;
    static final double HEIGHT = 841.8;
    static final double LEFT = 74;
    static final double TOP = 76;
    static final double BOTTOM = 72;
    static final double TEXT = WIDTH - 2 * LEFT;
    /** Of the body's letters. */
    static final double SIZE = 9.6;
    /** From a baseline to the top of its line's box, as a share of the size. */
    static final double ASCENT = .8;
    /** The height of a line's box. */
    static final double TALL = 1.05;
    /** From baseline to baseline. */
    static final double LEADING = 1.36;

    private Geometry() {}

    static double round(double points) {
        return Math.round(points * 10) / 10.0;
    }
}
