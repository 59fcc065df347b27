package org.autoreproduce.ui.run;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.autoreproduce.code.test.TestOutcome;
import org.autoreproduce.ui.kit.Chip;
import org.autoreproduce.ui.kit.ChipColumn;
import org.autoreproduce.ui.kit.DenseTable;
import org.autoreproduce.ui.kit.TextColumn;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.run.TestsModel.Filter;
import org.jspecify.annotations.Nullable;

/** The table of tests with its filter above. */
final class TestsView extends BorderPane {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final TestsModel model;
    private final DenseTable<TestRow> table = new DenseTable<>("tests", "ui.tests.empty");

    TestsView(TestsModel model, Consumer<TestRow> chosen) {
        this.model = model;
        getStyleClass().add("tests");
        getStylesheets().add(Objects.requireNonNull(TestsView.class.getResource("run.css")).toExternalForm());
        setMinSize(0, 0);
        columns();
        table.setRowFactory(_ -> new Row());
        setTop(bar());
        setCenter(table);
        table.onChosen(chosen);
        model.rows().subscribe(this::show);
        show();
    }

    private void columns() {
        table.getColumns().add(new TextColumn<>("ui.tests.name", 430, TestsView::name));
        table.getColumns().add(new ChipColumn<>("ui.tests.outcome", 90, TestsView::outcome));
        table.getColumns().add(new TextColumn<>("ui.tests.id", 60,
                row -> row instanceof TestRow.Case one ? one.test().id().toString() : ""));
        table.getColumns().add(new TextColumn<>("ui.tests.requirements", 110,
                row -> row instanceof TestRow.Case one ? String.join(", ", one.test().requirements()) : ""));
        table.getColumns().add(new TextColumn<>("ui.tests.standing", 420, TestsView::worth));
        table.getColumns().forEach(column -> column.setSortable(false));
    }

    private HBox bar() {
        ToggleGroup group = new ToggleGroup();
        HBox bar = new HBox(new Label(Words.of("ui.tests.filter")));
        for (Filter filter : Filter.values()) {
            ToggleButton button = new ToggleButton(Words.of("ui.tests.filter." + filter.name().toLowerCase(
                    Locale.ROOT)));
            button.setId("tests-" + filter.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("small");
            button.setToggleGroup(group);
            button.setSelected(filter == model.filterProperty().get());
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.filterProperty().set(filter);
            });
            bar.getChildren().add(button);
        }
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("run-bar");
        return bar;
    }

    private void show() {
        table.setPlaceholder(new Label(Words.of(model.any() ? "ui.tests.none-so" : "ui.tests.empty")));
        table.show(model.rows(), row -> switch (row) {
            case TestRow.Heading heading -> heading.stage();
            case TestRow.Case one -> one.test().id();
            case TestRow.Edit edit -> edit;
        });
    }

    private static String name(TestRow row) {
        return switch (row) {
            case TestRow.Heading heading -> Words.of("ui.tests.heading", Words.of("ui.stage." + heading.stage().id()),
                    heading.passed(), heading.other());
            case TestRow.Case one -> "    " + one.test().node();
            case TestRow.Edit edit -> "    " + Words.of("ui.tests.edit", edit.edit().file());
        };
    }

    private static String worth(TestRow row) {
        return switch (row) {
            case TestRow.Heading _ -> "";
            case TestRow.Case one -> one.test().standing().sentence().words();
            case TestRow.Edit edit -> edit.edit().reason();
        };
    }

    private static Chip.@Nullable Look outcome(TestRow row) {
        return switch (row) {
            case TestRow.Heading _ -> null;
            case TestRow.Case one -> new Chip.Look(
                    Words.of("ui.tests." + one.test().outcome().name().toLowerCase(Locale.ROOT)),
                    one.test().outcome() == TestOutcome.PASSED
                            ? Chip.Mood.GOOD
                            : one.test().outcome() == TestOutcome.SKIPPED ? Chip.Mood.WARNING : Chip.Mood.BAD);
            case TestRow.Edit _ -> new Chip.Look(Words.of("ui.tests.edited"), Chip.Mood.WARNING);
        };
    }

    private static final class Row extends TableRow<TestRow> {
        @Override
        protected void updateItem(@Nullable TestRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(HEADING, !empty && row instanceof TestRow.Heading);
        }
    }
}
