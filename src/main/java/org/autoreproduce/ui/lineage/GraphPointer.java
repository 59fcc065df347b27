package org.autoreproduce.ui.lineage;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TransferMode;
import org.autoreproduce.lineage.graph.GraphLayout.Spot;
import org.jspecify.annotations.Nullable;

/**
 * The pointer over the picture: a click selects, a card that is dragged goes elsewhere, the ground that is dragged moves
 * the picture, the wheel zooms about the pointer, files that are dropped are attached.
 */
final class GraphPointer {
    private static final double WHEEL = 1.0018;
    /** A shorter way of the pointer is a click. */
    private static final double CLICK = 4;

    private final LineageModel model;
    private final GraphCanvas canvas;
    private final Deeds deeds;
    private final Supplier<Boolean> readOnly;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private boolean dragged;
    private @Nullable Spot held;

    GraphPointer(LineageModel model, GraphCanvas canvas, Deeds deeds, Supplier<Boolean> readOnly) {
        this.model = model;
        this.canvas = canvas;
        this.deeds = deeds;
        this.readOnly = readOnly;
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, event -> canvas.hover(canvas.at(event.getX(), event.getY())));
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> canvas.hover(-1));
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        canvas.addEventHandler(DragEvent.DRAG_OVER, this::over);
        canvas.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void pressed(MouseEvent event) {
        canvas.requestFocus();
        canvas.hover(-1);
        pressX = event.getX();
        pressY = event.getY();
        lastX = pressX;
        lastY = pressY;
        dragged = false;
        int node = canvas.at(event.getX(), event.getY());
        held = spot(node);
        // a pane of tabs takes the focus of whatever is pressed in it
        event.consume();
        if (event.getButton() == MouseButton.SECONDARY && node >= 0) {
            select(node);
        }
    }

    private void dragged(MouseEvent event) {
        dragged |= Math.hypot(event.getX() - pressX, event.getY() - pressY) > CLICK;
        double dx = event.getX() - lastX;
        double dy = event.getY() - lastY;
        Spot card = held;
        if (dragged && event.isPrimaryButtonDown() && card != null && card.card()) {
            canvas.hold();
            double scale = canvas.viewport().scale();
            held = card.at(card.x() + dx / scale, card.y() + dy / scale);
            move(held);
        } else if (dragged && event.isPrimaryButtonDown() || event.isMiddleButtonDown()) {
            canvas.setCursor(Cursor.CLOSED_HAND);
            canvas.pan(dx, dy);
        } else {
            return;
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    private void released(MouseEvent event) {
        canvas.setCursor(Cursor.DEFAULT);
        if (!dragged && event.getButton() == MouseButton.PRIMARY) {
            select(canvas.at(event.getX(), event.getY()));
        }
        held = null;
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            canvas.zoom(Math.pow(WHEEL, event.getDeltaY()), event.getX(), event.getY());
        }
        event.consume();
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles() && !readOnly.get()) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            canvas.hover(canvas.at(event.getX(), event.getY()));
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (files != null && !files.isEmpty() && !readOnly.get()) {
            int node = canvas.at(event.getX(), event.getY());
            Picture picture = canvas.picture();
            List<Path> paths = files.stream().map(File::toPath).toList();
            deeds.drop(picture == null || node <= 0 ? null : picture.facts().get(node), paths);
            event.setDropCompleted(true);
        }
        event.consume();
    }

    private void select(int node) {
        Picture picture = canvas.picture();
        deeds.select(picture == null || node < 0 ? null : picture.graph().node(node).key());
    }

    private void move(Spot spot) {
        Picture picture = canvas.picture();
        if (picture != null) {
            model.move(picture.facts().get(spot.node()), spot.x(), spot.y());
        }
    }

    private @Nullable Spot spot(int node) {
        Picture picture = canvas.picture();
        return picture == null || node < 0 ? null : picture.layout().spots().get(node);
    }
}
