package org.autoreproduce.ui.lineage;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.autoreproduce.lineage.graph.GraphLayout.Spot;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Palette;
import org.jspecify.annotations.Nullable;

/**
 * The picture on a canvas as large as the screen shows. Drawn once a frame at most, in the layout pass, however many
 * events ask for it.
 */
final class GraphCanvas extends Region {
    private static final double SLACK = 6;
    private static final double WHEEL = 1.0018;
    /** A shorter way of the pointer is a click. */
    private static final double CLICK = 4;

    private final Canvas canvas = new Canvas();
    private final Label told = new Label();
    private final GraphPainter painter = new GraphPainter();
    private final ObservableValue<Palette> palette;
    private final Consumer<@Nullable Integer> onSelect;
    private @Nullable Picture picture;
    private Viewport view = new Viewport(1, 0, 0);
    /** Ends when the picture has rested for so long. */
    private final PauseTransition rest = new PauseTransition(Duration.millis(140));
    private boolean fitted = true;
    private int selected = -1;
    private int hovered = -1;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private boolean dragged;

    /**
     * Empty.
     *
     * @param onSelect told the index of the work that was clicked, null for none
     */
    GraphCanvas(ObservableValue<Palette> palette, Consumer<@Nullable Integer> onSelect) {
        this.palette = palette;
        this.onSelect = onSelect;
        told.getStyleClass().add("lineage-told");
        told.setManaged(false);
        told.setMouseTransparent(true);
        told.setVisible(false);
        told.setWrapText(true);
        getChildren().addAll(canvas, told);
        getStyleClass().add("lineage-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        rest.setOnFinished(_ -> requestLayout());
        palette.addListener((_, _, _) -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(at(event)));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(-1));
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    /** Shows another picture; the part that is seen stays where the user had chosen it. */
    void show(@Nullable Picture other) {
        picture = other;
        hover(-1);
        requestLayout();
    }

    /** Marks a work and brings it into sight; -1 marks none. */
    void select(int node) {
        selected = node;
        Picture now = picture;
        setAccessibleText(now == null || node < 0 || node >= now.facts().size()
                ? Sentence.of("lineage.canvas").words()
                : Phrasing.spoken(now.facts().get(node)));
        if (now != null && node >= 0 && node < now.layout().spots().size() && getWidth() > 0 && !fitted) {
            view = view.revealing(now.layout().spots().get(node).rect(), getWidth(), getHeight());
        }
        requestLayout();
    }

    /** Shows all of it, from now on also where the pane's size changes. */
    void fit() {
        fitted = true;
        requestLayout();
    }

    /** Larger or smaller about the middle. */
    void zoom(double factor) {
        zoom(factor, getWidth() / 2, getHeight() / 2);
    }

    /** Moves the picture by that much on the screen. */
    void pan(double dx, double dy) {
        fitted = false;
        rest.playFromStart();
        view = view.panned(dx, dy);
        requestLayout();
    }

    /** Draws the next frame as one that stays. */
    void rest() {
        rest.stop();
        requestLayout();
    }

    /** Which part is seen. */
    Viewport viewport() {
        return view;
    }

    /** Index of the work at a point of this region, -1 where none is. */
    int at(double x, double y) {
        return Optional.ofNullable(picture)
                .flatMap(now -> now.index().at(view.pictureX(x), view.pictureY(y), SLACK / view.scale()))
                .map(Spot::node).orElse(-1);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        canvas.setWidth(width);
        canvas.setHeight(height);
        Picture now = picture;
        if (now == null || width <= 0 || height <= 0) {
            canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
            return;
        }
        if (fitted) {
            view = Viewport.fit(now.layout().bounds(), width, height, now.graph().size() < 300);
        }
        painter.paint(canvas.getGraphicsContext2D(), width, height, view, now, selected, hovered,
                rest.getStatus() == Animation.Status.RUNNING, palette.getValue());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 420;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 260;
    }

    private int at(MouseEvent event) {
        return at(event.getX(), event.getY());
    }

    private void zoom(double factor, double x, double y) {
        fitted = false;
        rest.playFromStart();
        view = view.zoomed(factor, x, y);
        hover(-1);
        requestLayout();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        hover(-1);
        pressX = event.getX();
        pressY = event.getY();
        lastX = pressX;
        lastY = pressY;
        dragged = false;
        // a pane of tabs takes the focus of whatever is pressed in it
        event.consume();
        if (event.getButton() == MouseButton.SECONDARY && at(event) >= 0) {
            onSelect.accept(at(event));
        }
    }

    private void dragged(MouseEvent event) {
        dragged |= Math.hypot(event.getX() - pressX, event.getY() - pressY) > CLICK;
        if (dragged && event.isPrimaryButtonDown() || event.isMiddleButtonDown()) {
            hover(-1);
            setCursor(Cursor.CLOSED_HAND);
            pan(event.getX() - lastX, event.getY() - lastY);
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    private void released(MouseEvent event) {
        setCursor(Cursor.DEFAULT);
        if (!dragged && event.getButton() == MouseButton.PRIMARY) {
            int node = at(event);
            onSelect.accept(node < 0 ? null : node);
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoom(Math.pow(WHEEL, event.getDeltaY()), event.getX(), event.getY());
        }
        event.consume();
    }

    /** Tells in words what is under the pointer. */
    private void hover(int node) {
        if (node == hovered) {
            return;
        }
        hovered = node;
        Picture now = picture;
        boolean any = now != null && node > 0 && node < now.facts().size();
        told.setVisible(any);
        setCursor(any ? Cursor.HAND : Cursor.DEFAULT);
        if (now != null && any) {
            Fact fact = now.facts().get(node);
            told.setText(fact.node().title() + "\n" + Phrasing.authors(fact) + "\n" + Phrasing.standing(fact) + " · "
                    + Phrasing.reasons(fact));
            place(now.layout().spots().get(node));
        }
        requestLayout();
    }

    /** Under the work, or over it where there is no room. */
    private void place(Spot spot) {
        double width = Math.min(330, getWidth() - 12);
        double height = told.prefHeight(width);
        double x = Math.clamp(spot.x() * view.scale() + view.shiftX() - width / 2, 6, Math.max(6, getWidth() - width
                - 6));
        double below = (spot.y() + spot.height() / 2) * view.scale() + view.shiftY() + 8;
        double above = (spot.y() - spot.height() / 2) * view.scale() + view.shiftY() - 8 - height;
        told.resizeRelocate(x, below + height > getHeight() && above > 0 ? above : below, width, height);
    }
}
