package org.autoreproduce.ui.paper;

import org.jspecify.annotations.Nullable;

/**
 * How a paper is being read.
 *
 * @param page   in the view's upper left corner, from 1
 * @param x      of that corner, in points from the page's left edge
 * @param y      of that corner, in points from its upper edge
 * @param zoom   1 is the size on paper
 * @param fit    what the zoom follows
 * @param spread which pages lie side by side
 * @param beside whether something is shown beside the pages
 * @param side   what that is, or was last
 * @param dark   whether the pages are dark in the dark theme
 */
record PaperPlace(int page, double x, double y, double zoom, Fit fit, Spread spread, boolean beside, Side side,
        boolean dark) {
    /** What another version left out becomes what it is at first. */
    PaperPlace(int page, double x, double y, double zoom, @Nullable Fit fit, @Nullable Spread spread, boolean beside,
            @Nullable Side side, boolean dark) {
        this.page = page;
        this.x = x;
        this.y = y;
        this.zoom = Zoom.within(zoom);
        this.fit = fit == null ? Fit.WIDTH : fit;
        this.spread = spread == null ? Spread.SINGLE : spread;
        this.beside = beside;
        this.side = side == null ? Side.CONTENTS : side;
        this.dark = dark;
    }

    /** Of a paper that was never read. */
    static PaperPlace first(boolean dark) {
        return new PaperPlace(1, 0, 0, 1, Fit.WIDTH, Spread.SINGLE, false, Side.CONTENTS, dark);
    }

    PagePoint corner() {
        return new PagePoint(page, x, y);
    }
}
