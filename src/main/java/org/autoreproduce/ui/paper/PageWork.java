package org.autoreproduce.ui.paper;

/** How the drawing of a page stands. */
sealed interface PageWork {
    /** It is drawn, or soon will be. */
    record Fine() implements PageWork {}

    /**
     * It takes long.
     *
     * @param done how much of it is done, from 0 to 1; negative where nobody knows
     */
    record Slow(double done) implements PageWork {}

    /** The user stopped it. */
    record Stopped() implements PageWork {}

    /** It cannot be drawn. */
    record Broken() implements PageWork {}
}
