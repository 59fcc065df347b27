package org.autoreproduce.ui.kit;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Text;

/** A column of text that is never cut off: rows are as high as it takes. */
public final class WrappedColumn<T> extends TableColumn<T, String> {
    private static final double PADDING = 14;

    /**
     * A column.
     *
     * @param key   of its title in the bundle
     * @param width that is preferred, in pixels
     * @param text  of a row
     */
    public WrappedColumn(String key, double width, Function<T, String> text) {
        super(Words.of(key));
        setPrefWidth(width);
        setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        setCellFactory(_ -> new Cell<>());
    }

    private static final class Cell<T> extends TableCell<T, String> {
        private final Text words = new Text();

        Cell() {
            words.getStyleClass().add("text");
            words.fillProperty().bind(textFillProperty());
            words.fontProperty().bind(fontProperty());
            words.wrappingWidthProperty().bind(widthProperty().subtract(PADDING));
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            words.setText(empty ? "" : text);
            setGraphic(empty ? null : words);
            setAccessibleText(empty ? null : text);
        }
    }
}
