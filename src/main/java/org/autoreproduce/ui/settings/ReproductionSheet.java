package org.autoreproduce.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.autoreproduce.paper.Table;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Choosers;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** The sheet of a new reproduction: what to reproduce, with what, and what it may cost; told before the first call. */
public final class ReproductionSheet extends BorderPane {
    private static final double GAP = 8;

    private final ReproductionModel model;
    private final Choosers choosers;
    private final Label estimate = new Label();
    private final Label fault = new Label();
    private final ComboBox<String> python = new ComboBox<>();
    private final ComboBox<String> device = new ComboBox<>();

    /**
     * Filled with what the model holds.
     *
     * @param begin  told what the user wants
     * @param cancel told that nothing is to begin
     */
    public ReproductionSheet(ReproductionModel model, Choosers choosers, Consumer<Reproduction> begin,
            Runnable cancel) {
        this.model = model;
        this.choosers = choosers;
        getStyleClass().addAll("settings-sheet", "begin-sheet");
        getStylesheets().add(Objects.requireNonNull(ReproductionSheet.class.getResource("settings.css"))
                .toExternalForm());
        Label title = new Label(Words.of("ui.begin.title"));
        title.getStyleClass().add("settings-title");
        setTop(title);
        setCenter(form());
        Button start = new Button(Words.of("ui.begin.start"));
        start.setId("begin");
        start.setDefaultButton(true);
        start.getStyleClass().add("success");
        start.setOnAction(_ -> {
            fault.setText(model.fault().map(Sentence::words).orElse(""));
            model.reproduction().ifPresent(begin);
        });
        Button no = new Button(Words.of("ui.begin.cancel"));
        no.setOnAction(_ -> cancel.run());
        for (Button button : new Button[]{no, start}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        estimate.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(estimate, Priority.ALWAYS);
        HBox buttons = new HBox(GAP, estimate, no, start);
        buttons.getStyleClass().add("settings-buttons");
        estimate.setWrapText(true);
        estimate.setId("estimate");
        fault.setId("begin-fault");
        fault.getStyleClass().add("inspector-fault");
        fault.setWrapText(true);
        setBottom(new VBox(GAP, fault, buttons));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                cancel.run();
            }
        });
        setPrefWidth(760);
    }

    /** What it will take, in words. */
    public void estimate(String words) {
        estimate.setText(words);
    }

    /** The interpreters of this machine. */
    public void pythons(List<String> found) {
        python.getItems().setAll(found);
    }

    /** What this machine computes on. */
    public void devices(List<String> found) {
        device.getItems().setAll(found);
        device.setValue(model.deviceProperty().get());
    }

    /** Something could not be begun. */
    public void tell(Sentence why) {
        fault.setText(why.words());
    }

    private Node form() {
        GridPane grid = new GridPane(GAP * 1.5, GAP);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(130);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, fields);
        row(grid, "ui.begin.instruction", new VBox(GAP, tables(), instruction()));
        row(grid, "ui.begin.data", data());
        row(grid, "ui.begin.library", new LineagePart(model.lineage(), choosers));
        row(grid, "ui.begin.python", python());
        device.valueProperty().subscribe(value -> model.deviceProperty().set(value == null ? "cpu" : value));
        device.setItems(FXCollections.observableArrayList("cpu"));
        device.setValue("cpu");
        row(grid, "ui.begin.device", device);
        HBox numbers = new HBox(GAP, number(model.seedsProperty(), "ui.begin.seeds", 50),
                number(model.tokensProperty(), "ui.begin.tokens", 100),
                number(model.dollarsProperty(), "ui.begin.dollars", 80));
        row(grid, "ui.begin.limits", numbers);
        Label place = new Label();
        place.textProperty().bind(model.folderProperty().map(ReproductionSheet::homely));
        row(grid, "ui.begin.folder", place);
        return grid;
    }

    private Node tables() {
        ComboBox<Table> tables = new ComboBox<>(model.tables());
        tables.setPromptText(Words.of("ui.begin.table"));
        tables.setAccessibleText(Words.of("ui.begin.table"));
        tables.setMaxWidth(Double.MAX_VALUE);
        tables.setConverter(new TableWords());
        tables.valueProperty().subscribe(table -> Optional.ofNullable(table).ifPresent(model::propose));
        tables.setVisible(!model.tables().isEmpty());
        return tables;
    }

    private Node instruction() {
        TextArea area = new TextArea();
        area.setId("instruction");
        area.textProperty().bindBidirectional(model.instructionProperty());
        area.setWrapText(true);
        area.setPrefRowCount(4);
        return area;
    }

    private Node data() {
        ListView<Path> list = new ListView<>(model.data());
        list.setPrefHeight(70);
        Button file = new Button(Words.of("ui.begin.add-file"));
        file.setOnAction(_ -> choosers.file(Words.of("ui.begin.data")).ifPresent(model.data()::add));
        Button folder = new Button(Words.of("ui.begin.add-folder"));
        folder.setOnAction(_ -> choosers.folder(Words.of("ui.begin.data")).ifPresent(model.data()::add));
        Button remove = new Button(Words.of("ui.begin.remove"));
        remove.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        remove.setOnAction(_ -> model.data().remove(list.getSelectionModel().getSelectedIndex()));
        HBox.setHgrow(list, Priority.ALWAYS);
        return new HBox(GAP, list, new VBox(GAP / 2, file, folder, remove));
    }

    private Node python() {
        python.setEditable(true);
        python.setMaxWidth(Double.MAX_VALUE);
        python.setPromptText(Words.of("ui.begin.python.any"));
        python.getEditor().textProperty().bindBidirectional(model.pythonProperty());
        return python;
    }

    private static Node number(javafx.beans.property.StringProperty value, String key, double width) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(value);
        field.setPrefWidth(width);
        Label label = new Label(Words.of(key), field);
        label.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        field.setAccessibleText(Words.of(key));
        return label;
    }

    /** The user's own folder is "~": the rest is what he looks for. */
    private static String homely(Path folder) {
        Path home = Path.of(System.getProperty("user.home", "/"));
        return folder.startsWith(home) && home.getNameCount() > 0
                ? "~/" + home.relativize(folder)
                : folder.toString();
    }

    private static void row(GridPane grid, String key, Node field) {
        int row = grid.getRowCount();
        grid.add(new Label(Words.of(key)), 0, row);
        grid.add(field, 1, row);
    }

    /** A table in a line. */
    private static final class TableWords extends StringConverter<Table> {
        @Override
        public String toString(@Nullable Table table) {
            return table == null ? "" : table.label() + ": " + table.caption();
        }

        @Override
        public Table fromString(String words) {
            throw new UnsupportedOperationException("only chosen, never typed");
        }
    }
}
