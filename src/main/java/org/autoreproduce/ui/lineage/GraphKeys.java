package org.autoreproduce.ui.lineage;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The picture's keys: Tab and Shift+Tab go from card to card, arrows to the work that lies there (without a selection, or
 * with Shift, they move the picture), + − and 0 zoom, P pins, B bans, Ctrl+Z takes a decision back, Escape selects nothing.
 */
final class GraphKeys {
    private static final double STEP = 48;
    private static final double ZOOM = 1.25;

    private final LineageModel model;
    private final GraphCanvas canvas;
    private final Deeds deeds;
    private final boolean readOnly;

    GraphKeys(LineageModel model, GraphCanvas canvas, Deeds deeds, boolean readOnly) {
        this.model = model;
        this.canvas = canvas;
        this.deeds = deeds;
        this.readOnly = readOnly;
    }

    void press(KeyEvent event) {
        Picture picture = model.pictureProperty().get();
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            if (event.isShiftDown()) {
                deeds.redo();
            } else {
                deeds.undo();
            }
            event.consume();
        } else if (picture != null && !event.isShortcutDown() && !event.isAltDown() && done(event, picture)) {
            event.consume();
        }
    }

    private boolean done(KeyEvent event, Picture picture) {
        return switch (event.getCode()) {
            case TAB -> select(picture, Steps.next(picture, selected(picture), event.isShiftDown()));
            case LEFT -> arrow(event, picture, -1, 0);
            case RIGHT -> arrow(event, picture, 1, 0);
            case UP -> arrow(event, picture, 0, -1);
            case DOWN -> arrow(event, picture, 0, 1);
            case PLUS, EQUALS, ADD -> zoom(ZOOM);
            case MINUS, SUBTRACT -> zoom(1 / ZOOM);
            case DIGIT0, NUMPAD0 -> fit();
            case ESCAPE -> model.selectedProperty().get() != null && none();
            case P -> decide(true);
            case B -> decide(false);
            default -> false;
        };
    }

    private boolean arrow(KeyEvent event, Picture picture, int dx, int dy) {
        int from = selected(picture);
        if (event.isShiftDown() || from < 0) {
            canvas.pan(-dx * STEP, -dy * STEP);
        } else {
            select(picture, Steps.towards(picture, from, dx, dy));
        }
        return true;
    }

    private boolean zoom(double factor) {
        canvas.zoom(factor);
        return true;
    }

    private boolean fit() {
        canvas.fit();
        return true;
    }

    private boolean none() {
        deeds.select(null);
        return true;
    }

    private boolean decide(boolean pin) {
        @Nullable
        Fact fact = model.selectedProperty().get();
        if (fact == null || readOnly) {
            return false;
        }
        if (pin) {
            deeds.pin(fact);
        } else {
            deeds.ban(fact);
        }
        return true;
    }

    private boolean select(Picture picture, Optional<Integer> node) {
        node.ifPresent(one -> deeds.select(picture.graph().node(one).key()));
        return node.isPresent();
    }

    private int selected(Picture picture) {
        return Optional.ofNullable(model.selectedProperty().get())
                .flatMap(fact -> picture.graph().index(fact.node().key())).orElse(-1);
    }
}
