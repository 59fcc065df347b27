package org.autoreproduce.ui.kit;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A column of chips. */
public final class ChipColumn<T> extends TableColumn<T, Chip.@Nullable Look> {
    /**
     * A column.
     *
     * @param key   of its title in the bundle
     * @param width in pixels, which it never falls below: a state that is cut off can be misread
     * @param look  of a row's chip; null for none
     */
    public ChipColumn(String key, double width, Function<T, Chip.@Nullable Look> look) {
        super(Words.of(key));
        setPrefWidth(width);
        setMinWidth(width);
        setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(look.apply(row.getValue())));
        setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Chip.@Nullable Look chip, boolean empty) {
                super.updateItem(chip, empty);
                setGraphic(empty || chip == null ? null : new Chip(chip));
                setText(null);
                setTooltip(empty || chip == null ? null : new Tooltip(chip.words()));
            }
        });
    }
}
