package org.autoreproduce.ui.paper;

import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keys do on the pages. */
final class KeyInput {
    private static final double ASIDE = 48;

    private final PaperModel model;
    private final PagesView view;
    private final CitationCards cards;

    KeyInput(PaperModel model, PagesView view, CitationCards cards) {
        this.model = model;
        this.view = view;
        this.cards = cards;
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean known = event.isShortcutDown()
                ? command(event.getCode())
                : !event.isAltDown() && move(event.getCode(), event.isShiftDown());
        if (known) {
            event.consume();
        }
    }

    private boolean command(KeyCode key) {
        switch (key) {
            case C, INSERT -> copy();
            case A -> model.selectAll();
            case HOME -> begin();
            case END -> end();
            case PAGE_DOWN -> model.camera().turn(1);
            case PAGE_UP -> model.camera().turn(-1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void begin() {
        model.camera().remember();
        model.camera().begin();
    }

    private void end() {
        model.camera().remember();
        model.camera().end();
    }

    private boolean move(KeyCode key, boolean shift) {
        Camera camera = model.camera();
        switch (key) {
            case PAGE_DOWN -> camera.leaf(1);
            case PAGE_UP -> camera.leaf(-1);
            case SPACE -> camera.leaf(shift ? -1 : 1);
            case DOWN -> camera.lines(1);
            case UP -> camera.lines(-1);
            case LEFT -> aside(-1);
            case RIGHT -> aside(1);
            case HOME -> begin();
            case END -> end();
            case ESCAPE -> {
                return calm();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Sideways where something lies there, else to another page. */
    private void aside(int by) {
        if (model.camera().wide()) {
            model.camera().scrollBy(by * ASIDE, 0);
        } else {
            model.camera().turn(by);
        }
    }

    /** Stops what takes long, else away with what is selected or pointed out; false where there was nothing. */
    private boolean calm() {
        if (cards.hide() || view.giveUp()) {
            return true;
        }
        boolean something = model.selectedProperty().get() != null || !model.highlightedProperty().get().isEmpty();
        model.selectedProperty().set(null);
        model.look(List.of());
        return something;
    }

    /** Puts the selected text on the clipboard. */
    void copy() {
        String text = model.copy();
        if (!text.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
