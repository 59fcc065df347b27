package org.autoreproduce.ui.paper;

import java.util.List;
import org.autoreproduce.paper.Page;

/**
 * Where all pages lie under each other at one zoom, in pixels of the scene from the upper left corner of the column.
 * Each page is centred in the column's width. Immutable.
 */
final class PageColumn {
    /** Free ground around the column. */
    static final double MARGIN = 14;
    /** Free ground between two pages. */
    static final double GAP = 12;

    private final List<Page> pages;
    private final double scale;
    private final double width;
    private final double[] tops;

    /**
     * Lays pages out.
     *
     * @param scale     pixels a point
     * @param viewWidth the least width of the column, in pixels
     */
    PageColumn(List<Page> pages, double scale, double viewWidth) {
        this.pages = List.copyOf(pages);
        this.scale = scale;
        width = Math.max(viewWidth, widest(pages) * scale + 2 * MARGIN);
        tops = new double[pages.size() + 1];
        double y = MARGIN;
        for (int i = 0; i < pages.size(); i++) {
            tops[i] = y;
            y += pages.get(i).height() * scale + GAP;
        }
        tops[pages.size()] = y;
    }

    /** The widest page, in points; 0 where there is none. */
    static double widest(List<Page> pages) {
        return pages.stream().mapToDouble(Page::width).max().orElse(0);
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

    double height() {
        return pages.isEmpty() ? 0 : tops[pages.size()] - GAP + MARGIN;
    }

    double left(int page) {
        return (width - width(page)) / 2;
    }

    double top(int page) {
        return tops[page - 1];
    }

    double width(int page) {
        return pages.get(page - 1).width() * scale;
    }

    double height(int page) {
        return pages.get(page - 1).height() * scale;
    }

    /** The page at a height; the ground under a page belongs to it. From 1; the column must have pages. */
    int pageAt(double y) {
        int low = 0;
        int high = pages.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (tops[middle] <= y) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }

    /** The place on the nearest page; it may lie outside of the page's edges. */
    PagePoint at(double x, double y) {
        int page = pageAt(y);
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
