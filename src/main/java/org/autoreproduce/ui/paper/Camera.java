package org.autoreproduce.ui.paper;

import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Page;
import org.jspecify.annotations.Nullable;

/** Which part of the column of pages is looked at, and how large. All lengths are in pixels of the scene. */
final class Camera {
    /** How much of the last view stays when one leafs on. */
    private static final double OVERLAP = 40;
    static final double LINE = 48;
    /** What is looked for appears this far down the view. */
    private static final double REVEAL_AT = .3;
    private static final double GAP_SEEN = 12;

    private final ReadOnlyObjectWrapper<PageColumn> column = new ReadOnlyObjectWrapper<>(
            new PageColumn(List.of(), Spread.SINGLE, 1, 0));
    private final ReadOnlyDoubleWrapper x = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper y = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyObjectWrapper<Fit> fit = new ReadOnlyObjectWrapper<>(Fit.WIDTH);
    private final ReadOnlyObjectWrapper<Spread> spread = new ReadOnlyObjectWrapper<>(Spread.SINGLE);
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private final History history = new History();
    private List<Page> pages = List.of();
    private double width;
    private double height;
    /** Where to go once the view has a size. */
    private @Nullable PagePoint waiting;

    /** Where all pages lie now. */
    ReadOnlyObjectProperty<PageColumn> columnProperty() {
        return column.getReadOnlyProperty();
    }

    PageColumn column() {
        return column.get();
    }

    /** How far the view's left edge is from the column's. */
    ReadOnlyDoubleProperty xProperty() {
        return x.getReadOnlyProperty();
    }

    /** How far the view's upper edge is from the column's. */
    ReadOnlyDoubleProperty yProperty() {
        return y.getReadOnlyProperty();
    }

    /** 1 is the size on paper. */
    ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** What the zoom follows. */
    ReadOnlyObjectProperty<Fit> fitProperty() {
        return fit.getReadOnlyProperty();
    }

    /** Which pages lie side by side. */
    ReadOnlyObjectProperty<Spread> spreadProperty() {
        return spread.getReadOnlyProperty();
    }

    /** Where jumps led away from. */
    History history() {
        return history;
    }

    /** The page that is read now, from 1; 0 while there is none. */
    ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Begins at the top of other pages; the zoom stays. */
    void show(List<Page> shown) {
        pages = List.copyOf(shown);
        history.clear();
        waiting = null;
        layOut(fitting());
        moveTo((column.get().width() - width) / 2, 0);
    }

    /** The view has another size; what stands in its upper part stays there. */
    void resize(double newWidth, double newHeight) {
        if (newWidth == width && newHeight == height) {
            return;
        }
        PagePoint wanted = waiting;
        PagePoint first = pages.isEmpty() ? null : here();
        int read = page.get();
        boolean atTop = y.get() <= 0;
        width = newWidth;
        height = newHeight;
        layOut(fitting());
        if (wanted != null && width > 0) {
            waiting = null;
            arrive(wanted);
        } else if (first != null && fit.get() == Fit.PAGE) {
            goTo(read);
        } else if (first != null) {
            moveTo(column.get().x(first) - width / 2, atTop ? 0 : column.get().y(first));
        }
    }

    /** As it was left: the place under the view's upper left corner, the zoom, the layout. */
    void restore(PagePoint corner, double wantedZoom, Fit wantedFit, Spread wantedSpread) {
        fit.set(wantedFit);
        spread.set(wantedSpread);
        zoom.set(Zoom.within(wantedZoom));
        layOut(fitting());
        PagePoint place = new PagePoint(Math.clamp(corner.page(), 1, Math.max(1, pages.size())), corner.x(),
                corner.y());
        waiting = width > 0 ? null : place;
        if (!pages.isEmpty()) {
            arrive(place);
        }
    }

    private void arrive(PagePoint corner) {
        if (fit.get() == Fit.PAGE) {
            // the corner lies in the ground over the page that is read, which belongs to the one before
            goTo(column.get().firstAt(column.get().y(corner) + height / 3));
        } else {
            toPlace(corner);
        }
    }

    /** Makes the pages as wide as the view from now on. */
    void fitWidth() {
        fit.set(Fit.WIDTH);
        zoomTo(fitting(), width / 2, 0);
    }

    /** Shows the page that is read as a whole, and so every other from now on. */
    void fitPage() {
        int read = page.get();
        fit.set(Fit.PAGE);
        zoomTo(fitting(), width / 2, 0);
        goTo(read);
    }

    /** Lays pages side by side, or under each other again; the page that is read stays. */
    void spread(Spread wanted) {
        int read = page.get();
        double down = pages.isEmpty() ? 0 : (y.get() - column.get().top(read)) / column.get().scale();
        spread.set(wanted);
        layOut(fitting());
        if (down <= 0 || fit.get() == Fit.PAGE) {
            goTo(read);
        } else {
            moveTo((column.get().width() - width) / 2, column.get().y(new PagePoint(read, 0, down)));
        }
    }

    /** The next larger step. */
    void larger() {
        zoomMiddle(Zoom.larger(zoom.get()));
    }

    /** The next smaller step. */
    void smaller() {
        zoomMiddle(Zoom.smaller(zoom.get()));
    }

    /** The size on paper. */
    void whole() {
        zoomMiddle(1);
    }

    /** Another zoom, by which the middle of the view stays. */
    void zoomMiddle(double wanted) {
        zoomAt(wanted, width / 2, height / 2);
    }

    /** Another zoom, by which the place under a point of the view stays there. */
    void zoomAt(double wanted, double viewX, double viewY) {
        fit.set(Fit.NONE);
        zoomTo(Zoom.within(wanted), viewX, viewY);
    }

    private void zoomTo(double wanted, double viewX, double viewY) {
        if (pages.isEmpty()) {
            zoom.set(wanted);
            return;
        }
        PagePoint fixed = column.get().at(x.get() + viewX, y.get() + viewY);
        layOut(wanted);
        moveTo(column.get().x(fixed) - viewX, column.get().y(fixed) - viewY);
    }

    void scrollBy(double dx, double dy) {
        moveTo(x.get() + dx, y.get() + dy);
    }

    /** Up or down by some lines of print. */
    void lines(int count) {
        scrollBy(0, count * LINE);
    }

    /** Up or down by nearly what is seen; where pages are seen as a whole, by pages. */
    void leaf(int times) {
        if (fit.get() == Fit.PAGE) {
            turn(times);
        } else {
            scrollBy(0, times * Math.max(LINE, height - OVERLAP));
        }
    }

    /** To the top of the next page, or of that before; of pages side by side the next two. */
    void turn(int pagesOn) {
        if (!pages.isEmpty()) {
            goTo(column.get().rowsAway(page.get(), pagesOn));
        }
    }

    /** Whether something lies beside the view. */
    boolean wide() {
        return column.get().needed() > width + 1;
    }

    void begin() {
        moveTo(x.get(), 0);
    }

    void end() {
        moveTo(x.get(), Double.MAX_VALUE);
    }

    /** The top of a page; a number without a page means the nearest. */
    void goTo(int number) {
        if (!pages.isEmpty()) {
            int wanted = Math.clamp(number, 1, pages.size());
            PageColumn all = column.get();
            double above = fit.get() == Fit.PAGE ? (height - all.tall(wanted)) / 2 : PageColumn.GAP / 2;
            boolean aside = all.left(wanted) < x.get() || all.left(wanted) > x.get() + width / 2;
            moveTo(wide() && aside ? all.left(wanted) - PageColumn.MARGIN : x.get(),
                    all.top(wanted) <= PageColumn.MARGIN ? 0 : all.top(wanted) - above);
        }
    }

    /** Brings a box into view, unless it already is. */
    void reveal(Box box) {
        if (box.page() < 1 || box.page() > pages.size()) {
            return;
        }
        PageColumn all = column.get();
        double top = all.y(new PagePoint(box.page(), box.x(), box.y()));
        double left = all.x(new PagePoint(box.page(), box.x(), box.y()));
        double tall = box.height() * all.scale();
        double wide = box.width() * all.scale();
        boolean seenDown = top >= y.get() + GAP_SEEN && top + tall <= y.get() + height - GAP_SEEN;
        boolean seenAcross = left >= x.get() && left + Math.min(wide, width) <= x.get() + width;
        moveTo(seenAcross ? x.get() : left + wide / 2 - width / 2,
                seenDown ? y.get() : top - Math.max(GAP_SEEN, REVEAL_AT * height - tall / 2));
    }

    /** Notes this place, so that one can come back after a jump. */
    void remember() {
        if (!pages.isEmpty()) {
            history.leave(corner());
        }
    }

    /** Back to where the last jump began that led elsewhere. */
    void back() {
        if (!pages.isEmpty()) {
            toPlace(history.back(corner()));
        }
    }

    /** Where the last step back began. */
    void forward() {
        if (!pages.isEmpty()) {
            toPlace(history.forward(corner()));
        }
    }

    private void toPlace(@Nullable PagePoint place) {
        if (place != null) {
            moveTo(column.get().x(place), column.get().y(place));
        }
    }

    /** What lies under the view's upper left corner; there must be pages. */
    PagePoint corner() {
        return column.get().at(x.get(), y.get());
    }

    /** What lies in the middle of the view's upper edge. */
    private PagePoint here() {
        return column.get().at(x.get() + width / 2, y.get());
    }

    /** Scrolls there, as far as there is something to see. */
    void moveTo(double newX, double newY) {
        PageColumn all = column.get();
        x.set(Math.clamp(newX, 0, Math.max(0, all.width() - width)));
        y.set(Math.clamp(newY, 0, Math.max(0, all.height() - height)));
        readPage();
    }

    /** The page in the view's upper third is the one that is read; at the very end the last. */
    private void readPage() {
        PageColumn all = column.get();
        if (pages.isEmpty()) {
            page.set(0);
        } else if (height > 0 && y.get() > 0 && y.get() >= all.height() - height - 1) {
            page.set(all.lastAt(all.height()));
        } else {
            page.set(all.firstAt(y.get() + height / 3));
        }
    }

    private double fitting() {
        double widest = PageColumn.fitting(pages, spread.get(), width);
        double tallest = pages.stream().mapToDouble(Page::height).max().orElse(0);
        if (fit.get() == Fit.NONE || widest == 0 || width == 0) {
            return zoom.get();
        }
        double whole = fit.get() == Fit.PAGE ? (height - 2 * PageColumn.MARGIN) / tallest : widest;
        return Zoom.within(Math.min(widest, whole) / Zoom.WHOLE);
    }

    private void layOut(double newZoom) {
        zoom.set(newZoom);
        column.set(new PageColumn(pages, spread.get(), newZoom * Zoom.WHOLE, width));
    }
}
