package org.autoreproduce.ui.stage.call;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.LineArea;
import org.autoreproduce.ui.kit.Words;
import org.kordamp.ikonli.feather.Feather;

/** Finds words in text areas: Enter goes on, Shift+Enter back, Escape ends. Not there until it is asked for. */
final class FindBar extends HBox {
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final TextField field = new TextField();
    private final Label count = new Label();
    private final List<LineArea> areas;
    private final Runnable uncover;
    private List<TextFinder.Hit> hits = List.of();
    private int at;

    /**
     * @param pane    in which Ctrl+F opens it
     * @param areas   that are searched, in this order
     * @param uncover shows those that are folded away
     */
    FindBar(Region pane, List<LineArea> areas, Runnable uncover) {
        this.areas = areas;
        this.uncover = uncover;
        getStyleClass().add("inspector-bar");
        field.getStyleClass().add("find-field");
        field.setPromptText(Words.of("ui.call.find"));
        HBox.setHgrow(field, Priority.ALWAYS);
        count.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(field, count, button(Feather.ARROW_UP, "ui.call.previous", () -> go(-1)),
                button(Feather.ARROW_DOWN, "ui.call.next", () -> go(1)), button(Feather.X, "ui.call.close", this::end));
        visibleProperty().bindBidirectional(managedProperty());
        setVisible(false);
        field.textProperty().subscribe(words -> search(words));
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            switch (key.getCode()) {
                case ENTER -> {
                    go(key.isShiftDown() ? -1 : 1);
                    key.consume();
                }
                case ESCAPE -> {
                    end();
                    key.consume();
                }
                default -> {
                    // typed
                }
            }
        });
        pane.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (OPEN.match(key)) {
                begin();
                key.consume();
            }
        });
    }

    /** The texts are others now: hits are counted again, and what is selected stays. */
    void changed() {
        if (isVisible()) {
            look(field.getText());
        }
    }

    /** Shows it, with the keyboard in it. */
    void begin() {
        setVisible(true);
        field.requestFocus();
        field.selectAll();
    }

    private void end() {
        setVisible(false);
        areas.getLast().requestFocus();
    }

    private void search(String words) {
        at = 0;
        look(words);
        show();
    }

    private void go(int by) {
        look(field.getText());
        if (!hits.isEmpty()) {
            at = Math.floorMod(at + by, hits.size());
            show();
        }
    }

    private void look(String words) {
        hits = new TextFinder().find(areas.stream().map(area -> area.getText()).toList(), words);
        at = Math.min(at, Math.max(0, hits.size() - 1));
        count();
    }

    private void count() {
        count.setText(field.getText().isEmpty()
                ? ""
                : hits.isEmpty() ? Words.of("ui.call.none") : Words.of("ui.call.count", at + 1, hits.size()));
    }

    private void show() {
        count();
        if (!hits.isEmpty() && isVisible()) {
            TextFinder.Hit hit = hits.get(at);
            if (hit.text() < areas.size() - 1) {
                uncover.run();
            }
            areas.get(hit.text()).reveal(hit.from(), hit.to());
        }
    }

    private static Button button(Feather symbol, String key, Runnable action) {
        Button button = new Button(null, new Icon(symbol));
        button.getStyleClass().add("flat");
        button.setAccessibleText(Words.of(key));
        button.setTooltip(new Tooltip(Words.of(key)));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
