package org.autoreproduce.ui.kit;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/** A table of many short rows that uses the width it has. */
public final class DenseTable<T> extends TableView<T> {
    private boolean showing;

    /**
     * An empty table.
     *
     * @param id    by which tests and style sheets know it
     * @param empty key of the words that stand in an empty one
     */
    public DenseTable(String id, String empty) {
        setId(id);
        Label words = new Label(Words.of(empty));
        words.setWrapText(true);
        setPlaceholder(words);
        getStyleClass().addAll(Styles.DENSE, "kit-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    /**
     * Shows other rows; what was chosen stays chosen as far as it is still there, and nothing is told of it.
     *
     * @param key by which a row is the same one
     */
    public void show(List<T> rows, Function<T, Object> key) {
        if (rows.equals(getItems())) {
            return;
        }
        T chosen = getSelectionModel().getSelectedItem();
        showing = true;
        try {
            getItems().setAll(rows);
            getSelectionModel().clearSelection();
            if (chosen != null) {
                Object same = key.apply(chosen);
                select(row -> Objects.equals(key.apply(row), same));
            }
        } finally {
            showing = false;
        }
    }

    /** Chooses the first such row without telling; nothing where there is none or it is chosen already. */
    public void choose(Function<T, Boolean> wanted) {
        boolean before = showing;
        showing = true;
        try {
            T chosen = getSelectionModel().getSelectedItem();
            if (chosen == null || !wanted.apply(chosen)) {
                select(wanted);
            }
        } finally {
            showing = before;
        }
    }

    /** Tells which row the user chooses. */
    public void onChosen(Consumer<T> chosen) {
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !showing) {
                chosen.accept(row);
            }
        });
    }

    private void select(Function<T, Boolean> wanted) {
        for (int i = 0; i < getItems().size(); i++) {
            if (wanted.apply(getItems().get(i))) {
                getSelectionModel().clearAndSelect(i);
                return;
            }
        }
    }
}
