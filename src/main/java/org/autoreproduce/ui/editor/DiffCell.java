package org.autoreproduce.ui.editor;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.autoreproduce.code.colour.Span;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Icon;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A row of a comparison. */
final class DiffCell extends ListCell<DiffRow> {
    private static final List<String> KINDS = List.of("code-diff-file", "code-diff-gap", "code-diff-same",
            "code-diff-change", "code-diff-removed", "code-diff-added", "code-diff-off");

    private final boolean decides;
    private final BiConsumer<Hunk, Hunk.Decision> decide;
    private final DiffColours colours;
    private final ChangeListener<Object> decided = (_, _, _) -> show();
    private @Nullable Hunk followed;

    DiffCell(boolean decides, BiConsumer<Hunk, Hunk.Decision> decide, DiffColours colours) {
        this.decides = decides;
        this.decide = decide;
        this.colours = colours;
        getStyleClass().add("code-diff-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    @Override
    protected void updateItem(@Nullable DiffRow item, boolean empty) {
        super.updateItem(item, empty);
        Hunk before = followed;
        if (before != null) {
            before.decisionProperty().removeListener(decided);
        }
        Hunk now = empty || item == null ? null : item.hunk();
        followed = now;
        if (now != null) {
            now.decisionProperty().addListener(decided);
        }
        show();
    }

    private void show() {
        DiffRow row = getItem();
        getStyleClass().removeAll(KINDS);
        setText(null);
        if (isEmpty() || row == null) {
            setGraphic(null);
            return;
        }
        getStyleClass().add("code-diff-" + row.kind().name().toLowerCase(Locale.ROOT));
        switch (row.kind()) {
            case FILE -> {
                setGraphic(new Label(row.text()));
                setAccessibleText(row.text());
            }
            case GAP -> {
                setGraphic(new Label("⋯"));
                setAccessibleText(Sentence.of("editor.diff.gap").words());
            }
            case CHANGE -> setGraphic(change(row, row.hunk()));
            case SAME, REMOVED, ADDED -> setGraphic(line(row));
        }
    }

    private HBox line(DiffRow row) {
        Hunk hunk = row.hunk();
        boolean removed = row.kind() == DiffRow.Kind.REMOVED;
        if (hunk != null && hunk.decision() != Hunk.Decision.OPEN
                && removed == (hunk.decision() == Hunk.Decision.ACCEPTED)) {
            // this line will not be there
            getStyleClass().add("code-diff-off");
        }
        String sign = row.kind() == DiffRow.Kind.SAME ? " " : removed ? "−" : "+";
        TextFlow text = new TextFlow();
        for (Span piece : colours.of(row)) {
            Text part = new Text(row.text().substring(Math.min(row.text().length(), piece.from()),
                    Math.min(row.text().length(), piece.to())));
            part.getStyleClass().add(piece.colour().style());
            text.getChildren().add(part);
        }
        text.getStyleClass().add("code-diff-text");
        text.setMinWidth(USE_PREF_SIZE);
        Label mark = new Label(sign);
        mark.getStyleClass().add("code-diff-sign");
        setAccessibleText(sign + " " + row.text());
        HBox box = new HBox(number(row.oldAt()), number(row.newAt()), mark, text);
        box.setAlignment(Pos.BASELINE_LEFT);
        return box;
    }

    private HBox change(DiffRow row, @Nullable Hunk hunk) {
        HBox box = new HBox(6);
        box.setAlignment(Pos.CENTER_LEFT);
        if (hunk == null) {
            return box;
        }
        Label where = new Label(Sentence.of("editor.diff.lines", hunk.oldFrom(), row.oldAt(), row.newAt())
                .words());
        where.getStyleClass().add("code-diff-where");
        box.getChildren().add(where);
        if (decides) {
            switch (hunk.decision()) {
                case OPEN -> box.getChildren().addAll(
                        button(hunk, Hunk.Decision.ACCEPTED, "editor.diff.accept", Feather.CHECK),
                        button(hunk, Hunk.Decision.REJECTED, "editor.diff.reject", Feather.X));
                case ACCEPTED -> box.getChildren().addAll(state("editor.diff.accepted", "code-diff-yes"),
                        button(hunk, Hunk.Decision.OPEN, "editor.diff.back", Feather.ROTATE_CCW));
                case REJECTED -> box.getChildren().addAll(state("editor.diff.rejected", "code-diff-no"),
                        button(hunk, Hunk.Decision.OPEN, "editor.diff.back", Feather.ROTATE_CCW));
            }
        }
        setAccessibleText(where.getText());
        return box;
    }

    private Button button(Hunk hunk, Hunk.Decision decision, String key, Feather symbol) {
        Button button = new Button(Sentence.of(key).words(), new Icon(symbol));
        button.getStyleClass().addAll("code-small", "code-diff-" + decision.name().toLowerCase(Locale.ROOT));
        button.setFocusTraversable(false);
        button.setOnAction(_ -> decide.accept(hunk, decision));
        return button;
    }

    private static Label state(String key, String style) {
        Label label = new Label(Sentence.of(key).words());
        label.getStyleClass().add(style);
        return label;
    }

    private static Label number(int line) {
        Label label = new Label(line == 0 ? "" : Integer.toString(line));
        label.getStyleClass().add("code-diff-number");
        return label;
    }
}
