package org.autoreproduce.ui.editor;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** The keys of the pane, wherever in it the focus is. */
final class EditorKeys {
    private final EditorModel model;
    private final EditorActions actions;
    private final Supplier<Optional<TextPane>> current;

    EditorKeys(Node pane, EditorModel model, EditorActions actions, Supplier<Optional<TextPane>> current) {
        this.model = model;
        this.actions = actions;
        this.current = current;
        pane.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.isShortcutDown() ? withControl(key) : alone(key)) {
                key.consume();
            }
        });
    }

    private boolean withControl(KeyEvent key) {
        boolean shift = key.isShiftDown();
        return switch (key.getCode()) {
            case S -> done(() -> {
                if (shift) {
                    actions.saveAll();
                } else {
                    onFile(actions::save);
                }
            });
            case W, F4 -> done(() -> onFile(actions::close));
            case T -> shift && done(actions::reopen);
            case TAB -> done(() -> model.turn(shift ? -1 : 1));
            case PAGE_DOWN -> done(() -> model.turn(1));
            case PAGE_UP -> done(() -> model.turn(-1));
            case F -> onText(pane -> pane.find().show(false));
            case H -> onText(pane -> pane.find().show(true));
            case G -> onText(TextPane::askLine);
            case PLUS, EQUALS, ADD -> done(() -> model.enlarge(1));
            case MINUS, SUBTRACT -> done(() -> model.enlarge(-1));
            case DIGIT0, NUMPAD0 -> done(() -> model.enlarge(0));
            case B -> done(() -> model.treeProperty().set(!model.treeProperty().get()));
            default -> false;
        };
    }

    private boolean alone(KeyEvent key) {
        return switch (key.getCode()) {
            case F3 -> onText(pane -> pane.find().go(key.isShiftDown() ? -1 : 1));
            case F4 -> onText(TextPane::chooseMark);
            case Z -> key.isAltDown() && done(() -> model.wrapProperty().set(!model.wrapProperty().get()));
            default -> false;
        };
    }

    private boolean onText(Consumer<TextPane> action) {
        current.get().ifPresent(action);
        return current.get().isPresent();
    }

    private void onFile(Consumer<OpenFile> action) {
        OpenFile file = model.selectedProperty().get();
        if (file != null) {
            action.accept(file);
        }
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }
}
