package org.autoreproduce.ui.paper.correct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.autoreproduce.paper.correction.EntryFields;
import org.autoreproduce.paper.correction.HeaderFields;
import org.autoreproduce.ui.kit.UiThread;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** The parts of an entry of the references, to be typed anew. */
final class EntryForm extends VBox {
    /** Between authors, of whom each may hold commas. */
    private static final String BETWEEN = "; ";

    private final Map<String, TextField> fields = new LinkedHashMap<>();

    /**
     * Begins with these parts.
     *
     * @param save  told other parts
     * @param ended told when the form is no longer needed
     */
    EntryForm(EntryFields parts, Consumer<EntryFields> save, Runnable ended) {
        getStyleClass().add("correct-form");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("correct-entry");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, wide);
        add(grid, "authors", String.join(BETWEEN, parts.authors()));
        add(grid, "title", parts.title());
        add(grid, "year", parts.year());
        add(grid, "venue", parts.venue());
        add(grid, "volume", parts.volume());
        add(grid, "pages", parts.pages());
        add(grid, "doi", parts.doi());
        add(grid, "arxiv", parts.arxivId());
        TextField year = field("year");
        Label wrong = new Label(Words.of("ui.paper.text.year"));
        wrong.getStyleClass().add("correct-wrong");
        wrong.setWrapText(true);
        var valid = Bindings.createBooleanBinding(() -> year.getText().isBlank()
                || EntryFields.year(year.getText().strip()), year.textProperty());
        wrong.visibleProperty().bind(valid.not());
        wrong.managedProperty().bind(wrong.visibleProperty());
        Runnable keep = () -> {
            if (valid.get()) {
                EntryFields typed = typed();
                ended.run();
                if (!typed.equals(parts)) {
                    save.accept(typed);
                }
            }
        };
        Button saving = new Button(Words.of("ui.paper.text.save"));
        saving.getStyleClass().addAll("small", "accent");
        saving.setOnAction(_ -> keep.run());
        saving.disableProperty().bind(valid.not());
        Button cancel = new Button(Words.of("ui.paper.text.cancel"));
        cancel.getStyleClass().add("small");
        cancel.setOnAction(_ -> ended.run());
        HBox buttons = new HBox(6, cancel, saving);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(grid, wrong, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                ended.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                keep.run();
                event.consume();
            }
        });
        new UiThread().execute(field("title")::requestFocus);
    }

    /** The parts in a line. */
    static String words(EntryFields parts) {
        return line(Stream.of(String.join(BETWEEN, parts.authors()), parts.title(), parts.year(), parts.venue(),
                parts.volume(), parts.pages(), parts.doi(), parts.arxivId()));
    }

    /** The same of a paper itself. */
    static String words(HeaderFields parts) {
        return line(Stream.of(parts.title(), String.join(BETWEEN, parts.authors()), parts.year(), parts.venue(),
                parts.doi()));
    }

    private static String line(Stream<@Nullable String> parts) {
        List<String> there = new ArrayList<>();
        parts.forEach(part -> {
            if (part != null && !part.isBlank()) {
                there.add(part);
            }
        });
        return String.join("  ·  ", there);
    }

    private void add(GridPane grid, String name, @Nullable String text) {
        TextField field = new TextField(text == null ? "" : text);
        Label label = new Label(Words.of("ui.paper.entry." + name));
        label.setLabelFor(field);
        field.setAccessibleText(label.getText());
        if (name.equals("authors")) {
            field.setPromptText(Words.of("ui.paper.entry.authors.prompt"));
        }
        grid.addRow(fields.size(), label, field);
        fields.put(name, field);
    }

    private TextField field(String name) {
        TextField field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException(name);
        }
        return field;
    }

    private EntryFields typed() {
        List<String> authors = Stream.of(field("authors").getText().split(";")).map(String::strip)
                .filter(name -> !name.isEmpty()).toList();
        return new EntryFields(authors, part("title"), part("year"), part("venue"), part("volume"), part("pages"),
                part("doi"), part("arxiv"));
    }

    private @Nullable String part(String name) {
        String typed = field(name).getText().strip();
        return typed.isEmpty() ? null : typed;
    }
}
