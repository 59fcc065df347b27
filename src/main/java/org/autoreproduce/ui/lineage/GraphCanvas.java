package org.autoreproduce.ui.lineage;

import java.util.Optional;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.autoreproduce.lineage.graph.GraphLayout.Spot;
import org.autoreproduce.study.EdgeKind;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Palette;
import org.jspecify.annotations.Nullable;

/**
 * The picture on a canvas as large as the screen shows. Drawn once a frame at most, in the layout pass, however many
 * events ask for it.
 */
final class GraphCanvas extends Region {
    private static final double SLACK = 6;

    private final Canvas canvas = new Canvas();
    private final HoverNote note = new HoverNote();
    private final GraphPainter painter = new GraphPainter();
    private final ObservableValue<Palette> palette;
    private @Nullable Picture picture;
    private Viewport view = new Viewport(1, 0, 0);
    /** Ends when the picture has rested for so long. */
    private final PauseTransition rest = new PauseTransition(Duration.millis(140));
    private boolean fitted = true;
    private int selected = -1;
    private int hovered = -1;
    private Set<Integer> hits = Set.of();
    private Set<EdgeKind> kinds = Set.of(EdgeKind.values());

    /** Empty. */
    GraphCanvas(ObservableValue<Palette> palette) {
        this.palette = palette;
        getChildren().addAll(canvas, note);
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
        reveal(node);
        requestLayout();
    }

    /** Shows the works of these kinds, and rings round these. */
    void look(Set<EdgeKind> shownKinds, Set<Integer> found) {
        kinds = Set.copyOf(shownKinds);
        hits = Set.copyOf(found);
        requestLayout();
    }

    /** Brings a work into sight. */
    void reveal(int node) {
        Picture now = picture;
        if (now != null && node >= 0 && node < now.layout().spots().size() && getWidth() > 0 && !fitted) {
            view = view.revealing(now.layout().spots().get(node).rect(), getWidth(),
                    getHeight() - AxisPainter.HEIGHT);
        }
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

    /** Larger or smaller about a point of this region. */
    void zoom(double factor, double x, double y) {
        fitted = false;
        rest.playFromStart();
        view = view.zoomed(factor, x, y);
        hover(-1);
        requestLayout();
    }

    /** Moves the picture by that much on the screen. */
    void pan(double dx, double dy) {
        fitted = false;
        rest.playFromStart();
        view = view.panned(dx, dy);
        requestLayout();
    }

    /** Keeps the part that is seen, whatever becomes of the picture. */
    void hold() {
        fitted = false;
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

    @Nullable
    Picture picture() {
        return picture;
    }

    /** Index of the work at a point of this region, -1 where none is. */
    int at(double x, double y) {
        return Optional.ofNullable(picture)
                .flatMap(now -> now.index().at(view.pictureX(x), view.pictureY(y), SLACK / view.scale())
                        .filter(spot -> shown().shows(now, spot.node())))
                .map(Spot::node).orElse(-1);
    }

    /** Tells in words what is under the pointer; -1 tells nothing. */
    void hover(int node) {
        if (node == hovered) {
            return;
        }
        hovered = node;
        Picture now = picture;
        boolean any = now != null && node > 0 && node < now.facts().size();
        setCursor(any ? Cursor.HAND : Cursor.DEFAULT);
        note.setVisible(false);
        if (now != null && any) {
            note.tell(now.facts().get(node), now.layout().spots().get(node), view, getWidth(), getHeight());
        }
        requestLayout();
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
            view = Viewport.fit(now.layout().bounds(), width, height - AxisPainter.HEIGHT);
        }
        painter.paint(canvas.getGraphicsContext2D(), width, height, view, now, shown(), palette.getValue());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 420;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 260;
    }

    private Shown shown() {
        return new Shown(selected, hovered, hits, kinds, rest.getStatus() == Animation.Status.RUNNING);
    }
}
