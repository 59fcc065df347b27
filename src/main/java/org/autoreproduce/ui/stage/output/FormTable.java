package org.autoreproduce.ui.stage.output;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.ui.kit.DenseTable;
import org.jspecify.annotations.Nullable;

/** A table whose rows are items and whose cells lead to where they stand; Enter follows the chosen cell. */
final class FormTable<T> {
    private final TableView<T> table;
    private final LinkColumn.Sight look;

    FormTable(String id, LinkColumn.Sight look, List<T> rows) {
        this.table = new DenseTable<>(id, "ui.form.empty");
        this.look = look;
        table.getStyleClass().add("form-table");
        table.getItems().setAll(rows);
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && follow()) {
                key.consume();
            }
        });
    }

    /** With a column whose cells are plain. */
    FormTable<T> text(String key, double width, Function<T, String> words) {
        return link(key, width, words, _ -> null);
    }

    /** With a column whose cells lead somewhere. */
    FormTable<T> link(String key, double width, Function<T, String> words, Function<T, @Nullable Anchor> anchor) {
        table.getColumns().add(new LinkColumn<>(key, width, look,
                row -> new LinkColumn.Link(words.apply(row), anchor.apply(row))));
        return this;
    }

    TableView<T> view() {
        return table;
    }

    private boolean follow() {
        TablePosition<?, ?> cell = table.getFocusModel().getFocusedCell();
        Object value = cell.getTableColumn() == null ? null : cell.getTableColumn().getCellData(cell.getRow());
        if (value instanceof LinkColumn.Link(String _, Anchor anchor) && anchor != null) {
            look.look(anchor);
            return true;
        }
        return false;
    }
}
