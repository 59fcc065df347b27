package org.autoreproduce.ui.paper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Page;

/** Which part of the column of pages is looked at, and how large. All lengths are in pixels of the scene. */
final class Camera {
    /** How much of the last view stays when one leafs on. */
    private static final double OVERLAP = 40;
    static final double LINE = 48;
    /** What is looked for appears this far down the view. */
    private static final double REVEAL_AT = .3;
    private static final double GAP_SEEN = 12;
    private static final int MOST_REMEMBERED = 50;

    private final ReadOnlyObjectWrapper<PageColumn> column = new ReadOnlyObjectWrapper<>(
            new PageColumn(List.of(), 1, 0));
    private final ReadOnlyDoubleWrapper x = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper y = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyBooleanWrapper fitted = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private List<Page> pages = List.of();
    private final Deque<PagePoint> behind = new ArrayDeque<>();
    private double width;
    private double height;

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

    /** Whether the zoom follows the width of the view. */
    ReadOnlyBooleanProperty fittedProperty() {
        return fitted.getReadOnlyProperty();
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
        behind.clear();
        layOut(fitted.get() ? fit() : zoom.get());
        moveTo((column.get().width() - width) / 2, 0);
    }

    /** The view has another size; what stands in its upper part stays there. */
    void resize(double newWidth, double newHeight) {
        if (newWidth == width && newHeight == height) {
            return;
        }
        PagePoint first = pages.isEmpty() ? null : column.get().at(x.get() + width / 2, y.get());
        boolean atTop = y.get() <= 0;
        width = newWidth;
        height = newHeight;
        layOut(fitted.get() ? fit() : zoom.get());
        if (first != null) {
            moveTo(column.get().x(first) - width / 2, atTop ? 0 : column.get().y(first));
        }
    }

    /** Makes the pages as wide as the view from now on. */
    void fitWidth() {
        fitted.set(true);
        zoomTo(fit(), width / 2, 0);
    }

    /** The next larger step. */
    void larger() {
        zoomAt(Zoom.larger(zoom.get()), width / 2, height / 2);
    }

    /** The next smaller step. */
    void smaller() {
        zoomAt(Zoom.smaller(zoom.get()), width / 2, height / 2);
    }

    /** The size on paper. */
    void whole() {
        zoomAt(1, width / 2, height / 2);
    }

    /** Another zoom, by which the place under a point of the view stays there. */
    void zoomAt(double wanted, double viewX, double viewY) {
        fitted.set(false);
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

    /** Up or down by nearly what is seen. */
    void leaf(int times) {
        scrollBy(0, times * Math.max(LINE, height - OVERLAP));
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
            int page = Math.clamp(number, 1, pages.size());
            moveTo(x.get(), page == 1 ? 0 : column.get().top(page) - PageColumn.GAP / 2);
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
            behind.push(column.get().at(x.get(), y.get()));
            if (behind.size() > MOST_REMEMBERED) {
                behind.removeLast();
            }
        }
    }

    /** Back to where the last jumps began that led elsewhere. */
    void back() {
        double was = y.get();
        while (!behind.isEmpty() && y.get() == was) {
            PagePoint place = behind.pop();
            moveTo(column.get().x(place), column.get().y(place));
        }
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
            page.set(pages.size());
        } else {
            page.set(all.pageAt(y.get() + height / 3));
        }
    }

    private double fit() {
        double widest = PageColumn.widest(pages);
        return widest == 0 || width == 0
                ? zoom.get()
                : Zoom.within((width - 2 * PageColumn.MARGIN) / widest / Zoom.WHOLE);
    }

    private void layOut(double newZoom) {
        zoom.set(newZoom);
        column.set(new PageColumn(pages, newZoom * Zoom.WHOLE, width));
    }
}
