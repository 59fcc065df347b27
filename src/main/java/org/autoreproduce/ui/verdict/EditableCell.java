package org.autoreproduce.ui.verdict;

import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.util.converter.DefaultStringConverter;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.verdict.AssumptionsModel.Row;
import org.jspecify.annotations.Nullable;

/** A text that is changed in place: F2 or a double click, Enter to keep, Escape to leave. */
final class EditableCell extends TextFieldTableCell<Row, String> {
    private static final int LONG = 24;

    private final boolean tellsWhatWas;

    /** A cell; one of values tells what a changed one was before. */
    EditableCell(boolean tellsWhatWas) {
        super(new DefaultStringConverter());
        this.tellsWhatWas = tellsWhatWas;
    }

    @Override
    public void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        tell();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        tell();
    }

    private void tell() {
        TableRow<Row> line = getTableRow();
        Row row = line == null ? null : line.getItem();
        String text = getItem();
        getStyleClass().remove("verdict-changed");
        setTooltip(null);
        if (isEditing() || isEmpty() || text == null) {
            return;
        }
        if (tellsWhatWas && row != null && row.was() != null) {
            getStyleClass().add("verdict-changed");
            setText(Words.of("ui.assumptions.was", text, row.was()));
        }
        if (text.length() >= LONG) {
            Tooltip tooltip = new Tooltip(text);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(480);
            setTooltip(tooltip);
        }
    }
}
