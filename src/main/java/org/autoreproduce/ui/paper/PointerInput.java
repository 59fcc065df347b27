package org.autoreproduce.ui.paper;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** What wheel, pinch and pointer do on the pages. */
final class PointerInput {
    private static final double NOTCH = 40;
    private static final double ZOOM_A_NOTCH = 1.1;
    /** The system's notch is a line; people expect three. */
    private static final double FASTER = 1.8;
    /** A pointer dragged out of the view scrolls by this share of its distance in each frame. */
    private static final double PULL = .15;
    private static final double WIDEST_TIP = 420;

    private final PaperModel model;
    private final PagesView view;
    private final CitationCards cards;
    private final BiConsumer<List<Mark>, MouseEvent> clicked;
    private final TextDrag drag;
    private final Tooltip tip = new Tooltip();
    private final AnimationTimer pulling = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pull();
        }
    };
    private @Nullable MouseEvent last;
    private boolean moved;
    private boolean tipShown;
    private double panX;
    private double panY;

    /**
     * Listens to the view.
     *
     * @param clicked told the marks under a click that is not part of a selection
     */
    PointerInput(PaperModel model, PagesView view, CitationCards cards, BiConsumer<List<Mark>, MouseEvent> clicked) {
        this.model = model;
        this.view = view;
        this.cards = cards;
        this.clicked = clicked;
        drag = new TextDrag(model);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST_TIP);
        tip.setShowDelay(Duration.millis(350));
        tip.setShowDuration(Duration.seconds(30));
        model.stateProperty().subscribe(drag::forget);
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(ZoomEvent.ZOOM, this::pinched);
        view.ground().addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.ground().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.ground().addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.ground().addEventHandler(MouseEvent.MOUSE_MOVED, this::hovered);
        view.ground().addEventHandler(MouseEvent.MOUSE_EXITED, _ -> {
            showTip(List.of());
            cards.hover(List.of());
        });
    }

    private void scrolled(ScrollEvent event) {
        if (model.pages().isEmpty()) {
            return;
        }
        if (event.isShortcutDown()) {
            double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
            model.camera().zoomAt(model.camera().zoomProperty().get() * Math.pow(ZOOM_A_NOTCH, delta / NOTCH),
                    event.getX(), event.getY());
        } else {
            double factor = event.isInertia() || event.getTouchCount() > 0 ? 1 : FASTER;
            model.camera().scrollBy(-factor * event.getDeltaX(), -factor * event.getDeltaY());
        }
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        if (!model.pages().isEmpty()) {
            model.camera().zoomAt(model.camera().zoomProperty().get() * event.getZoomFactor(), event.getX(),
                    event.getY());
            event.consume();
        }
    }

    private void pressed(MouseEvent event) {
        view.requestFocus();
        PagePoint point = view.at(event.getX(), event.getY());
        moved = false;
        panX = event.getX();
        panY = event.getY();
        showTip(List.of());
        cards.hide();
        if (event.getButton() == MouseButton.BACK) {
            model.camera().back();
        } else if (event.getButton() == MouseButton.FORWARD) {
            model.camera().forward();
        } else if (point != null && event.getButton() == MouseButton.PRIMARY) {
            drag.press(point, event.getClickCount(), event.isShiftDown());
        }
    }

    private void dragged(MouseEvent event) {
        last = event;
        moved |= Math.hypot(event.getX() - panX, event.getY() - panY) > 3;
        if (event.isMiddleButtonDown()) {
            model.camera().scrollBy(panX - event.getX(), panY - event.getY());
            panX = event.getX();
            panY = event.getY();
        } else if (event.isPrimaryButtonDown()) {
            extend(event);
            pulling.start();
        }
    }

    private void extend(MouseEvent event) {
        PagePoint point = view.at(event.getX(), event.getY());
        if (point != null && moved) {
            drag.move(point);
        }
    }

    /** While the pointer is held outside of the view, the view follows it. */
    private void pull() {
        MouseEvent event = last;
        if (event != null) {
            double dx = beyond(event.getX(), view.ground().getWidth());
            double dy = beyond(event.getY(), view.ground().getHeight());
            if (dx != 0 || dy != 0) {
                model.camera().scrollBy(PULL * dx, PULL * dy);
                extend(event);
            }
        }
    }

    private static double beyond(double at, double most) {
        return at < 0 ? at : Math.max(0, at - most);
    }

    private void released(MouseEvent event) {
        pulling.stop();
        last = null;
        PagePoint point = view.at(event.getX(), event.getY());
        if (point != null && !moved && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1
                && !event.isShiftDown()) {
            List<Mark> marks = model.marks().at(point);
            if (!marks.isEmpty()) {
                clicked.accept(marks, event);
            }
        }
    }

    private void hovered(MouseEvent event) {
        PagePoint point = view.at(event.getX(), event.getY());
        if (point == null) {
            view.ground().setCursor(Cursor.DEFAULT);
            cards.hover(List.of());
            return;
        }
        List<Mark> marks = model.marks().at(point);
        PaperText text = model.textProperty().get();
        view.ground().setCursor(!marks.isEmpty()
                ? Cursor.HAND
                : text != null && text.over(point) ? Cursor.TEXT : Cursor.DEFAULT);
        cards.hover(marks);
        showTip(marks.stream().filter(mark -> mark.layer() != Layer.MENTIONS).toList());
    }

    private void showTip(List<Mark> marks) {
        String words = String.join("\n\n", marks.stream().map(Mark::words).distinct().toList());
        if (words.equals(tip.getText()) && tipShown != marks.isEmpty()) {
            return;
        }
        tip.hide();
        tip.setText(words);
        if (!marks.isEmpty() && !tipShown) {
            Tooltip.install(view.ground(), tip);
        } else if (marks.isEmpty() && tipShown) {
            Tooltip.uninstall(view.ground(), tip);
        }
        tipShown = !marks.isEmpty();
    }
}
