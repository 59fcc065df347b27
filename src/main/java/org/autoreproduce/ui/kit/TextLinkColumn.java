package org.autoreproduce.ui.kit;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/** A column of text that leads somewhere; what does not fit is told by a tooltip. */
public final class TextLinkColumn<T> extends TableColumn<T, String> {
    private final Predicate<T> leads;
    private final Consumer<T> follow;

    /**
     * A column.
     *
     * @param key    of its title in the bundle
     * @param width  that is preferred, in pixels
     * @param text   of a row
     * @param leads  whether a row's text leads somewhere; else it is plain
     * @param follow told the row whose text was clicked
     */
    public TextLinkColumn(String key, double width, Function<T, String> text, Predicate<T> leads, Consumer<T> follow) {
        super(Words.of(key));
        this.leads = leads;
        this.follow = follow;
        setPrefWidth(width);
        setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        setCellFactory(_ -> new Cell());
    }

    private final class Cell extends TableCell<T, String> {
        private final PlainLink link = new PlainLink("", this::followed);

        private Cell() {
            link.getStyleClass().add("cell-link");
        }

        private void followed() {
            getTableView().getSelectionModel().select(getIndex());
            follow.accept(getTableView().getItems().get(getIndex()));
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            boolean leading = !empty && !text.isEmpty() && getTableRow() != null && getTableRow().getItem() != null
                    && leads.test(getTableRow().getItem());
            setText(empty || leading ? null : text);
            setGraphic(leading ? link : null);
            setTooltip(empty || text.isEmpty() ? null : new Tooltip(text));
            if (leading) {
                link.setText(text);
            }
        }
    }
}
