package org.autoreproduce.ui.editor;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Icon;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Below the text: the caret's place, the language, what cannot be read, and how the text is shown. */
final class StatusLine extends HBox {
    private final Label place = new Label();
    private final Label language = new Label();
    private final Label fault = new Label();
    private final ChangeListener<Object> changed = (_, _, _) -> refresh();
    private @Nullable TextPane pane;

    StatusLine(EditorModel model) {
        super(10);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        fault.getStyleClass().add("code-fault-words");
        fault.setMinWidth(0);
        ToggleButton tree = toggle(Feather.SIDEBAR, "editor.show.tree");
        tree.selectedProperty().bindBidirectional(model.treeProperty());
        ToggleButton wrap = toggle(Feather.CORNER_DOWN_LEFT, "editor.show.wrap");
        wrap.selectedProperty().bindBidirectional(model.wrapProperty());
        Label size = new Label();
        size.textProperty().bind(Bindings.concat(model.fontSizeProperty(), " px"));
        getStyleClass().add("code-status");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(tree, fault, space, place, language,
                button(Feather.MINUS, "editor.show.smaller", () -> model.enlarge(-1)), size,
                button(Feather.PLUS, "editor.show.larger", () -> model.enlarge(1)), wrap);
    }

    /** Tells of this text from now on; of none where it is null. */
    void follow(@Nullable TextPane wanted) {
        TextPane before = pane;
        if (before != null) {
            before.area().caretPositionProperty().removeListener(changed);
            before.painter().faultProperty().removeListener(changed);
        }
        pane = wanted;
        if (wanted != null) {
            wanted.area().caretPositionProperty().addListener(changed);
            wanted.painter().faultProperty().addListener(changed);
        }
        refresh();
    }

    private void refresh() {
        TextPane shown = pane;
        if (shown == null) {
            place.setText("");
            language.setText("");
            fault.setText("");
            return;
        }
        place.setText(Sentence.of("editor.place", shown.file().firstLine() + shown.area().getCurrentParagraph(),
                shown.area().getCaretColumn() + 1).words());
        language.setText(shown.file().language().title());
        fault.setText(shown.painter().faultProperty().get()
                .map(at -> at.missing().isEmpty()
                        ? Sentence.of("editor.fault", at.line(), at.column()).words()
                        : Sentence.of("editor.fault.missing", at.line(), at.column(), at.missing()).words())
                .orElse(""));
    }

    private static ToggleButton toggle(Feather symbol, String key) {
        ToggleButton toggle = new ToggleButton("", new Icon(symbol));
        toggle.getStyleClass().add("code-small");
        toggle.setTooltip(new Tooltip(Sentence.of(key).words()));
        toggle.setAccessibleText(Sentence.of(key).words());
        return toggle;
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
