package org.autoreproduce.ui.verdict;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.autoreproduce.pipeline.AssumptionEdit.Part;
import org.autoreproduce.report.AssumptionEntry;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.ui.kit.DenseTable;
import org.autoreproduce.ui.kit.PlainLink;
import org.autoreproduce.ui.kit.TextColumn;
import org.autoreproduce.ui.kit.TextLinkColumn;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.verdict.AssumptionsModel.Row;

/** The table of assumptions, whose words can be changed in place, and below it what nobody answered. */
final class AssumptionsView extends BorderPane {
    private final AssumptionsModel model;
    private final Consumer<String> look;
    private final Consumer<String> source;
    private final Change change;
    private final DenseTable<Row> table = new DenseTable<>("assumptions", "ui.assumptions.empty");
    private final VBox questions = new VBox();

    /** Told what the user typed. */
    @FunctionalInterface
    interface Change {
        void to(String id, Part part, String text);
    }

    /**
     * Of this model.
     *
     * @param look   told the id that is looked at
     * @param source told the id of the assumption whose source is to be seen
     */
    AssumptionsView(AssumptionsModel model, Consumer<String> look, Consumer<String> source, Change change,
            BooleanExpression readOnly) {
        this.model = model;
        this.look = look;
        this.source = source;
        this.change = change;
        getStyleClass().add("verdict");
        getStylesheets().add(Objects.requireNonNull(AssumptionsView.class.getResource("verdict.css")).toExternalForm());
        setMinSize(0, 0);
        columns();
        table.editableProperty().bind(readOnly.not());
        table.onChosen(row -> look.accept(row.entry().id()));
        // a row that is being typed in is not taken away
        table.editingCellProperty().subscribe(cell -> {
            if (cell == null) {
                rows();
            }
        });
        questions.getStyleClass().add("verdict-open");
        questions.setId("open-questions");
        questions.managedProperty().bind(questions.visibleProperty());
        setCenter(table);
        setBottom(new VBox(questions, foot(readOnly)));
        model.rows().subscribe(this::rows);
        model.open().subscribe(this::open);
        rows();
        open();
    }

    /** Shows that this one is looked at. */
    void choose(String id) {
        table.choose(row -> row.entry().id().equals(id));
    }

    private void rows() {
        if (table.getEditingCell() == null) {
            table.show(model.rows(), row -> row.entry().id());
        }
    }

    private void columns() {
        TableColumn<Row, String> value = editable("ui.assumptions.value", 150, AssumptionEntry::value, Part.VALUE);
        TableColumn<Row, String> why = editable("ui.assumptions.why", 300, AssumptionEntry::why, Part.WHY);
        // a table whose rows are chosen whole knows no cell to begin with
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int row = table.getSelectionModel().getSelectedIndex();
            if (event.getCode() == KeyCode.F2 && row >= 0 && table.getEditingCell() == null) {
                table.edit(row, event.isShiftDown() ? why : value);
                event.consume();
            }
        });
        table.getColumns().add(new TextColumn<>("ui.assumptions.id", 50, row -> row.entry().id()));
        table.getColumns().add(editable("ui.assumptions.statement", 320, AssumptionEntry::statement, Part.STATEMENT));
        table.getColumns().add(value);
        table.getColumns().add(new TextColumn<>("ui.assumptions.key", 140, row -> row.entry().configKey()));
        table.getColumns().add(new TextColumn<>("ui.assumptions.source", 80,
                row -> Words.of("ui.assumptions.source." + row.entry().source())));
        table.getColumns().add(new TextLinkColumn<>("ui.assumptions.place", 180,
                row -> row.entry().place() == null ? "" : row.entry().place(),
                row -> model.source(row.entry().id()).isPresent(), row -> source.accept(row.entry().id())));
        table.getColumns().add(why);
    }

    private TableColumn<Row, String> editable(String key, double width, Function<AssumptionEntry, String> text,
            Part part) {
        TableColumn<Row, String> column = new TableColumn<>(Words.of(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue().entry())));
        column.setCellFactory(_ -> new EditableCell(part == Part.VALUE));
        column.setOnEditCommit(event -> change.to(event.getRowValue().entry().id(), part, event.getNewValue()));
        return column;
    }

    private Node foot(BooleanExpression readOnly) {
        Label how = new Label(Words.of("ui.assumptions.how"));
        how.getStyleClass().add("verdict-muted");
        how.visibleProperty().bind(readOnly.not().and(model.rows().emptyProperty().not()));
        Label stale = new Label();
        stale.setId("assumptions-stale");
        stale.getStyleClass().add("verdict-stale");
        stale.textProperty().bind(model.staleProperty());
        Label problem = new Label();
        problem.setId("assumptions-problem");
        problem.getStyleClass().add("verdict-problem");
        model.problemProperty().subscribe(why -> problem.setText(why == null ? "" : why.words()));
        for (Label label : List.of(how, stale, problem)) {
            label.managedProperty().bind(label.visibleProperty());
        }
        stale.visibleProperty().bind(stale.textProperty().isNotEmpty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        HBox foot = new HBox(problem, stale, how);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("verdict-bar");
        return foot;
    }

    private void open() {
        questions.getChildren().clear();
        Label title = new Label(Words.of("ui.assumptions.open", model.open().size()));
        title.getStyleClass().add("verdict-title");
        questions.getChildren().add(title);
        for (ReportData.QuestionEntry question : model.open()) {
            PlainLink link = new PlainLink(question.id(), () -> look.accept(question.id()));
            Label words = new Label(question.question());
            words.setTooltip(new Tooltip(question.why()));
            HBox line = new HBox(link, words);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("verdict-line");
            questions.getChildren().add(line);
        }
        questions.setVisible(!model.open().isEmpty());
    }
}
