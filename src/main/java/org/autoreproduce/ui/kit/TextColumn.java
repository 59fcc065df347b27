package org.autoreproduce.ui.kit;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/** A column of text; what does not fit is told by a tooltip. */
public final class TextColumn<T> extends TableColumn<T, String> {
    /**
     * A column.
     *
     * @param key   of its title in the bundle
     * @param width that is preferred, in pixels
     * @param text  of a row
     */
    public TextColumn(String key, double width, Function<T, String> text) {
        super(Words.of(key));
        setPrefWidth(width);
        setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        setCellFactory(_ -> new Cell<>());
    }

    private static final class Cell<T> extends TableCell<T, String> {
        private static final int LONG = 24;

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            setTooltip(empty || text.length() < LONG ? null : wrapped(text));
        }

        private static Tooltip wrapped(String text) {
            Tooltip tooltip = new Tooltip(text);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(480);
            return tooltip;
        }
    }
}
