package org.autoreproduce.ui.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.autoreproduce.paper.Page;
import org.autoreproduce.paper.pdf.PageCut;

/** Which pictures are wanted for a view of the column, the most wanted first. */
final class PicturePlan {
    /** A page of more pixels is drawn coarser as a whole, and finely only where it is seen. */
    private static final double MOST_PIXELS = 4e6;
    /** Parts are cut along a grid, so that a little scrolling needs no new one. */
    private static final int GRID = 512;
    /** Of small pictures: beside the pages, and in place of the sharp ones until those come. */
    private static final double SMALL = .3;
    private static final int SMALL_AROUND = 30;

    private final List<Page> pages;

    PicturePlan(List<Page> pages) {
        this.pages = List.copyOf(pages);
    }

    /**
     * For a view.
     *
     * @param output pixels of the screen a pixel of the scene
     * @param beside pages whose small pictures are seen beside the view
     */
    Wishes wishes(PageColumn column, double y, double x, double width, double height, double output,
            Collection<Integer> beside) {
        if (pages.isEmpty() || width <= 0 || height <= 0) {
            return Wishes.none();
        }
        int first = column.firstAt(y);
        int last = column.lastAt(y + height);
        double scale = column.scale() * output;
        List<PageCut> seen = new ArrayList<>();
        for (int page = first; page <= last; page++) {
            seen.add(whole(page, scale));
        }
        for (int page = first; page <= last; page++) {
            if (scale > most(page)) {
                part(column, page, y, x, width, height, output).ifPresent(seen::add);
            }
        }
        Set<PageCut> near = new LinkedHashSet<>();
        for (int page = first; page <= last; page++) {
            near.add(whole(page, SMALL));
        }
        for (int page : new int[]{last + 1, first - 1}) {
            if (page >= 1 && page <= pages.size()) {
                near.add(whole(page, scale));
            }
        }
        beside.forEach(page -> small(page).ifPresent(near::add));
        for (int away = 0; away <= SMALL_AROUND; away++) {
            small(last + 1 + away).ifPresent(near::add);
            small(first - 1 - away).ifPresent(near::add);
        }
        seen.forEach(near::remove);
        return new Wishes(seen, List.copyOf(near));
    }

    static boolean isSmall(PageCut cut) {
        return cut.scale() == SMALL;
    }

    /** The small picture in place of a whole page. */
    static PageCut small(PageCut whole) {
        double factor = SMALL / whole.scale();
        return new PageCut(whole.page(), SMALL, 0, 0, (int) Math.max(1, Math.round(whole.width() * factor)),
                (int) Math.max(1, Math.round(whole.height() * factor)));
    }

    /** The picture of a whole page; no finer than memory allows. */
    PageCut whole(int page, double scale) {
        double possible = Math.min(scale, most(page));
        Page size = pages.get(page - 1);
        return new PageCut(page, possible, 0, 0, (int) Math.max(1, Math.round(size.width() * possible)),
                (int) Math.max(1, Math.round(size.height() * possible)));
    }

    private double most(int page) {
        Page size = pages.get(page - 1);
        return Math.sqrt(MOST_PIXELS / (size.width() * size.height()));
    }

    /** The small picture of a page; empty where there is no such page. */
    Optional<PageCut> small(int page) {
        return page < 1 || page > pages.size() ? Optional.empty() : Optional.of(whole(page, SMALL));
    }

    private Optional<PageCut> part(PageColumn column, int page, double y, double x, double width,
            double height, double output) {
        int left = floor((x - column.left(page)) * output);
        int top = floor((y - column.top(page)) * output);
        int right = ceil((x + width - column.left(page)) * output, column.width(page) * output);
        int bottom = ceil((y + height - column.top(page)) * output, column.height(page) * output);
        return right <= left || bottom <= top
                ? Optional.empty()
                : Optional.of(new PageCut(page, column.scale() * output, left, top, right - left,
                        bottom - top));
    }

    private static int floor(double pixels) {
        return Math.max(0, (int) Math.floor(pixels / GRID) * GRID);
    }

    private static int ceil(double pixels, double most) {
        return (int) Math.min(Math.round(most), Math.ceil(pixels / GRID) * GRID);
    }
}
