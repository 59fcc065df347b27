package org.autoreproduce.ui.kit;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/** A table of many short rows that uses the width it has. */
public final class DenseTable<T> extends TableView<T> {
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
}
