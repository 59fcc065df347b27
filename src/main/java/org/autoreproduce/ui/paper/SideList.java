package org.autoreproduce.ui.paper;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** Lines that a paper can be entered by; a click or Enter goes there. */
final class SideList extends ListView<Outline.Entry> {
    private static final double INDENT = 12;

    private final Label nothing = new Label();

    /** Tells where the user wants to go. */
    SideList(String name, Consumer<Outline.Entry> go) {
        nothing.setWrapText(true);
        nothing.getStyleClass().add("paper-quiet");
        setPlaceholder(nothing);
        getStyleClass().addAll("dense", "edge-to-edge");
        setAccessibleText(name);
        setCellFactory(_ -> new Cell(go));
        setOnKeyPressed(event -> {
            Outline.Entry entry = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && entry != null) {
                go.accept(entry);
                event.consume();
            }
        });
        reading();
    }

    /** Nothing is known yet. */
    void reading() {
        nothing.setText(Words.of("ui.paper.side.reading"));
        getItems().clear();
    }

    void show(List<Outline.Entry> entries) {
        nothing.setText(Words.of("ui.paper.side.nothing"));
        getItems().setAll(entries);
    }

    private static final class Cell extends ListCell<Outline.Entry> {
        Cell(Consumer<Outline.Entry> go) {
            setTextOverrun(OverrunStyle.ELLIPSIS);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                Outline.Entry entry = getItem();
                if (entry != null && event.getButton() == MouseButton.PRIMARY) {
                    go.accept(entry);
                }
            });
        }

        @Override
        protected void updateItem(Outline.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(entry == null || empty ? null : entry.words());
            setTooltip(entry == null || empty ? null : new Tooltip(entry.words()));
            setPadding(new Insets(4, 6, 4, entry == null ? 8 : 8 + INDENT * (entry.level() - 1)));
        }
    }
}
