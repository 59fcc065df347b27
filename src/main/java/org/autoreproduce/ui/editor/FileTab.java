package org.autoreproduce.ui.editor;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.Placeholder;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The tab of an open file: its name, a lock where it cannot be edited, a dot where it is not saved. */
final class FileTab extends Tab {
    private final OpenFile file;
    private final TextPane pane;

    FileTab(OpenFile file, Function<OpenFile, TextPane> panes, EditorActions actions) {
        this.file = file;
        this.pane = panes.apply(file);
        Label name = new Label(file.name().replace("#", " · "));
        Label dot = new Label("●");
        dot.getStyleClass().add("code-unsaved");
        dot.setAccessibleText(Sentence.of("editor.unsaved").words());
        dot.visibleProperty().bind(file.modifiedProperty());
        dot.managedProperty().bind(file.modifiedProperty());
        HBox head = new HBox(5, name, dot);
        head.setAlignment(Pos.CENTER_LEFT);
        if (file.locked()) {
            head.getChildren().addFirst(new Icon(Feather.LOCK));
        }
        head.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.MIDDLE) {
                actions.close(file);
                click.consume();
            }
        });
        setGraphic(head);
        setTooltip(new Tooltip(file.path()));
        setOnCloseRequest(request -> {
            request.consume();
            actions.close(file);
        });
        show();
        file.loadedProperty().addListener(_ -> show());
        file.unreadableProperty().addListener(_ -> show());
    }

    /** Whose tab it is. */
    OpenFile file() {
        return file;
    }

    /** Its text. */
    TextPane pane() {
        return pane;
    }

    private void show() {
        @Nullable
        Sentence why = file.unreadableProperty().get();
        if (why != null) {
            setContent(Placeholder.problem(why.words()));
        } else if (file.loadedProperty().get()) {
            setContent(pane);
        } else {
            setContent(Placeholder.loading(Sentence.of("editor.loading", file.name()).words()));
        }
    }
}
