package org.autoreproduce.ui.editor;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.autoreproduce.code.colour.Span;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.Placeholder;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Two versions of files, line by line. Changes can be accepted and rejected where somebody waits for the result; n and p
 * go from change to change, a and r decide, u takes back.
 */
final class DiffView extends BorderPane {
    private final DiffModel diff;
    private final @Nullable Consumer<Map<String, String>> decided;
    private final Runnable leave;
    private final ListView<DiffRow> rows = new ListView<>();
    private final Label state = new Label();
    private final Button apply = new Button(Sentence.of("editor.diff.apply").words());
    private final DiffColours colours = new DiffColours();

    /**
     * @param decided told the result once all is decided; null where there is nothing to decide
     * @param leave   takes the view away
     */
    DiffView(DiffModel diff, @Nullable Consumer<Map<String, String>> decided, Runnable leave) {
        this.diff = diff;
        this.decided = decided;
        this.leave = leave;
        setId("diff");
        getStyleClass().add("code-diff");
        rows.setId("diff-rows");
        rows.setAccessibleText(diff.title());
        rows.getItems().setAll(diff.rows());
        rows.setCellFactory(_ -> new DiffCell(decided != null, this::decide, colours));
        rows.setPlaceholder(Placeholder.empty(Feather.CHECK, Sentence.of("editor.diff.same").words()));
        setTop(head());
        setCenter(rows);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        ChangeListener<Object> count = (_, _, _) -> counted();
        diff.openProperty().addListener(count);
        counted();
        if (!diff.hunks().isEmpty()) {
            go(diff.hunks().getFirst());
        }
        focusedProperty().addListener((_, _, now) -> {
            if (now) {
                rows.requestFocus();
            }
        });
    }

    /** Colours of the lines, as soon as they are known. */
    void colour(Map<DiffColours.Side, Map<String, List<Span>>> known) {
        colours.set(diff, known);
        rows.refresh();
    }

    private Node head() {
        Label title = new Label(diff.title());
        title.getStyleClass().add("code-diff-title");
        title.setWrapText(true);
        FlowPane buttons = new FlowPane(6, 6);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getChildren().addAll(button(Feather.ARROW_UP, "editor.diff.previous", () -> step(-1)),
                button(Feather.ARROW_DOWN, "editor.diff.next", () -> step(1)));
        if (decided != null) {
            Button all = new Button(Sentence.of("editor.diff.accept.all").words(), new Icon(Feather.CHECK));
            all.setId("diff-accept-all");
            all.setOnAction(_ -> diff.decideRest(Hunk.Decision.ACCEPTED));
            Button none = new Button(Sentence.of("editor.diff.reject.all").words(), new Icon(Feather.X));
            none.setId("diff-reject-all");
            none.setOnAction(_ -> diff.decideRest(Hunk.Decision.REJECTED));
            apply.setId("diff-apply");
            apply.getStyleClass().add("accent");
            apply.disableProperty().bind(diff.openProperty().greaterThan(0));
            apply.setOnAction(_ -> finish());
            buttons.getChildren().addAll(all, none, apply);
            List.of(all, none, apply).forEach(button -> button.getStyleClass().add("code-small"));
        }
        buttons.getChildren().addAll(button(Feather.LOG_OUT, "editor.diff.close", leave), state);
        VBox head = new VBox(6, title, buttons);
        head.getStyleClass().add("code-diff-head");
        return head;
    }

    private void finish() {
        Consumer<Map<String, String>> waiting = decided;
        if (waiting != null && diff.openProperty().get() == 0) {
            leave.run();
            waiting.accept(diff.result());
        }
    }

    private void counted() {
        int all = diff.hunks().size();
        state.setText(decided == null
                ? Sentence.of("editor.diff.count", all, diff.files().size()).words()
                : Sentence.of("editor.diff.open", diff.openProperty().get(), all).words());
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        boolean mine = switch (key.getCode()) {
            case N -> done(() -> step(1));
            case P -> done(() -> step(-1));
            case A -> done(() -> decideHere(Hunk.Decision.ACCEPTED));
            case R -> done(() -> decideHere(Hunk.Decision.REJECTED));
            case U -> done(() -> decideHere(Hunk.Decision.OPEN));
            case ESCAPE -> done(leave);
            default -> false;
        };
        if (mine) {
            key.consume();
        }
    }

    private void decideHere(Hunk.Decision decision) {
        Hunk hunk = here();
        if (hunk != null && decided != null) {
            decide(hunk, decision);
        }
    }

    private void decide(Hunk hunk, Hunk.Decision decision) {
        diff.decide(hunk, decision);
        if (decision == Hunk.Decision.OPEN) {
            return;
        }
        List<Hunk> hunks = diff.hunks();
        int at = hunks.indexOf(hunk);
        for (int i = 1; i < hunks.size(); i++) {
            Hunk next = hunks.get((at + i) % hunks.size());
            if (next.decision() == Hunk.Decision.OPEN) {
                go(next);
                return;
            }
        }
    }

    /** The change that is chosen; null before the first. */
    private @Nullable Hunk here() {
        for (int i = Math.max(0, rows.getSelectionModel().getSelectedIndex()); i >= 0; i--) {
            Hunk hunk = i < rows.getItems().size() ? rows.getItems().get(i).hunk() : null;
            if (hunk != null) {
                return hunk;
            }
        }
        return null;
    }

    private void step(int by) {
        List<Hunk> hunks = diff.hunks();
        if (!hunks.isEmpty()) {
            Hunk now = here();
            int at = now == null ? -1 : hunks.indexOf(now);
            go(hunks.get(Math.floorMod(at + by, hunks.size())));
        }
    }

    private void go(Hunk hunk) {
        for (int i = 0; i < rows.getItems().size(); i++) {
            if (hunk.equals(rows.getItems().get(i).hunk())) {
                rows.getSelectionModel().clearAndSelect(i);
                rows.getFocusModel().focus(i);
                rows.scrollTo(Math.max(0, i - 3));
                return;
            }
        }
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }

    private static Button button(Feather symbol, String key, Runnable action) {
        Button button = new Button("", new Icon(symbol));
        button.getStyleClass().addAll("code-small", "flat");
        button.setTooltip(new Tooltip(Sentence.of(key).words()));
        button.setAccessibleText(Sentence.of(key).words());
        button.setOnAction(_ -> action.run());
        return button;
    }
}
