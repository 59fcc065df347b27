package org.autoreproduce.ui.lineage;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The works as a table: the same as the picture, for those who sort, search or listen. */
final class WorkTable extends TableView<Fact> {
    private static final double WIDE = 280;
    private boolean following;

    WorkTable(LineageModel model, Deeds deeds, BooleanExpression readOnly) {
        SortedList<Fact> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setAccessibleText(Sentence.of("lineage.list").words());
        setPlaceholder(new Label(Sentence.of("lineage.list.none").words()));
        getStyleClass().addAll("dense", "lineage-table");
        column("lineage.column.title", WIDE, fact -> fact.node().title());
        column("lineage.column.year", 66, fact -> fact.node().year(),
                year -> year == 0 ? "" : year.toString());
        column("lineage.column.mentions", 66, fact -> fact.node().rank().mentions());
        column("lineage.column.kind", 96, fact -> Phrasing.kind(fact.kind()));
        column("lineage.column.rank", 66, Phrasing::score);
        column("lineage.column.why", WIDE, Phrasing::why);
        column("lineage.column.code", 70, WorkTable::code);
        column("lineage.column.state", 150, WorkTable::state);
        setRowFactory(_ -> row(deeds, readOnly));
        getSelectionModel().selectedItemProperty().addListener((_, _, fact) -> {
            if (!following && fact != null) {
                deeds.select(fact.node().key());
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, deeds, readOnly));
        model.selectedProperty().addListener((_, _, fact) -> follow(fact));
        model.rows().addListener((ListChangeListener.Change<? extends Fact> _) -> follow(
                model.selectedProperty().get()));
    }

    private <T extends Comparable<T>> void column(String key, double width, Function<Fact, T> value) {
        column(key, width, value, String::valueOf);
    }

    private <T extends Comparable<T>> void column(String key, double width, Function<Fact, T> value,
            Function<T, String> words) {
        TableColumn<Fact, T> made = new TableColumn<>(Sentence.of(key).words());
        made.setPrefWidth(width);
        made.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        made.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : words.apply(item));
            }
        });
        getColumns().add(made);
    }

    private static String code(Fact fact) {
        return Sentence.of(switch (fact.code()) {
            case YES -> "lineage.code.yes";
            case NONE -> "lineage.code.no";
            case WITHHELD -> "lineage.code.withheld";
            case FAILED -> "lineage.code.unreached";
            case UNKNOWN -> "lineage.code.unknown";
        }).words();
    }

    private static String state(Fact fact) {
        String standing = Phrasing.standing(fact);
        return fact.pinned() && fact.standing() != Standing.PINNED
                ? Sentence.of("lineage.standing.alsoPinned", standing).words()
                : standing;
    }

    private static TableRow<Fact> row(Deeds deeds, BooleanExpression readOnly) {
        TableRow<Fact> row = new TableRow<>() {
            @Override
            protected void updateItem(@Nullable Fact fact, boolean empty) {
                super.updateItem(fact, empty);
                getStyleClass().removeAll("lineage-banned", "lineage-chosen");
                if (fact != null && !empty) {
                    setAccessibleText(Phrasing.spoken(fact));
                    if (fact.banned()) {
                        getStyleClass().add("lineage-banned");
                    } else if (fact.work() != null || fact.pinned()) {
                        getStyleClass().add("lineage-chosen");
                    }
                }
            }
        };
        row.setOnContextMenuRequested(event -> Optional.ofNullable(row.getItem()).ifPresent(fact -> {
            ContextMenu menu = new WorkMenu(fact, deeds, readOnly);
            menu.show(row, event.getScreenX(), event.getScreenY());
        }));
        return row;
    }

    private void key(KeyEvent event, Deeds deeds, BooleanExpression readOnly) {
        Fact fact = getSelectionModel().getSelectedItem();
        if (fact == null || readOnly.get() || event.isShortcutDown()) {
            return;
        }
        if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            deeds.move(fact, event.getCode() == KeyCode.UP);
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.P) {
            deeds.pin(fact);
            event.consume();
        } else if (event.getCode() == KeyCode.B) {
            deeds.ban(fact);
            event.consume();
        }
    }

    /** The row of the work that is selected elsewhere. */
    private void follow(@Nullable Fact fact) {
        following = true;
        int row = -1;
        for (int i = 0; fact != null && i < getItems().size(); i++) {
            if (getItems().get(i).node().key().equals(fact.node().key())) {
                row = i;
            }
        }
        if (row < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != row) {
            getSelectionModel().clearAndSelect(row);
            scrollTo(Math.max(0, row - 2));
        }
        following = false;
    }
}
