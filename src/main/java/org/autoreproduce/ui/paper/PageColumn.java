package org.autoreproduce.ui.paper;

import java.util.List;
import org.autoreproduce.paper.Page;

/**
 * Where all pages lie at one zoom, in pixels of the scene from the upper left corner of the column: rows of one page or
 * two under each other, in the middle of the column's width. Immutable.
 */
final class PageColumn {
    /** Free ground around the column. */
    static final double MARGIN = 14;
    /** Free ground between two pages. */
    static final double GAP = 12;

    private final List<Page> pages;
    private final Spread spread;
    private final double scale;
    private final double needed;
    private final double width;
    /** Of the rows, and where one more would lie. */
    private final double[] tops;

    /**
     * Lays pages out.
     *
     * @param scale     pixels a point
     * @param viewWidth the least width of the column, in pixels
     */
    PageColumn(List<Page> pages, Spread spread, double scale, double viewWidth) {
        this.pages = List.copyOf(pages);
        this.spread = spread;
        this.scale = scale;
        needed = widest(pages, spread) * scale + beside(spread) + 2 * MARGIN;
        width = Math.max(viewWidth, needed);
        int rows = pages.isEmpty() ? 0 : spread.row(pages.size()) + 1;
        tops = new double[rows + 1];
        double y = MARGIN;
        for (int row = 0; row < rows; row++) {
            tops[row] = y;
            y += tallest(row) + GAP;
        }
        tops[rows] = y;
    }

    /** The zoom by which a row is as wide as a view; in pixels a point, 0 where there are no pages. */
    static double fitting(List<Page> pages, Spread spread, double viewWidth) {
        double widest = widest(pages, spread);
        return widest == 0 ? 0 : (viewWidth - 2 * MARGIN - beside(spread)) / widest;
    }

    private static double widest(List<Page> pages, Spread spread) {
        return pages.stream().mapToDouble(Page::width).max().orElse(0) * (spread == Spread.SINGLE ? 1 : 2);
    }

    private static double beside(Spread spread) {
        return spread == Spread.SINGLE ? 0 : GAP;
    }

    double scale() {
        return scale;
    }

    int count() {
        return pages.size();
    }

    double width() {
        return width;
    }

    /** The width that the pages themselves need, with the ground around them. */
    double needed() {
        return needed;
    }

    double height() {
        return pages.isEmpty() ? 0 : tops[tops.length - 1] - GAP + MARGIN;
    }

    double left(int page) {
        return spread == Spread.SINGLE
                ? (width - width(page)) / 2
                : spread.right(page) ? (width + GAP) / 2 : (width - GAP) / 2 - width(page);
    }

    double top(int page) {
        return tops[spread.row(page)];
    }

    double width(int page) {
        return pages.get(page - 1).width() * scale;
    }

    double height(int page) {
        return pages.get(page - 1).height() * scale;
    }

    /** The height of the row that a page lies in. */
    double tall(int page) {
        return tallest(spread.row(page));
    }

    private double tallest(int row) {
        return Math.max(height(spread.first(row)), height(last(row)));
    }

    private int last(int row) {
        return Math.min(pages.size(), spread.first(row + 1) - 1);
    }

    /** The first page of the row at a height; the ground under a row belongs to it. From 1; there must be pages. */
    int firstAt(double y) {
        return spread.first(rowAt(y));
    }

    /** The last page of the row at a height. */
    int lastAt(double y) {
        return last(rowAt(y));
    }

    /** The first page of the row after or before that of a page; at the ends that page's own. */
    int rowsAway(int page, int rows) {
        return spread.first(Math.clamp(spread.row(page) + rows, 0, tops.length - 2));
    }

    private int rowAt(double y) {
        int low = 0;
        int high = tops.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (tops[middle] <= y) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The place on the nearest page; it may lie outside of the page's edges. */
    PagePoint at(double x, double y) {
        int row = rowAt(y);
        int page = spread.first(row);
        if (last(row) > page && x > width / 2) {
            page = last(row);
        }
        return new PagePoint(page, (x - left(page)) / scale, (y - top(page)) / scale);
    }

    /** Where a place of a page lies in the column: its distance from the left. */
    double x(PagePoint point) {
        return left(point.page()) + point.x() * scale;
    }

    /** Where a place of a page lies in the column: its distance from the top. */
    double y(PagePoint point) {
        return top(point.page()) + point.y() * scale;
    }
}
