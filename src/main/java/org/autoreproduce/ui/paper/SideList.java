package org.autoreproduce.ui.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.autoreproduce.paper.Document;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Beside the pages: contents and references; a click or Enter goes there. */
final class SideList extends VBox {
    private static final double INDENT = 12;

    private final ListView<Outline.Entry> list = new ListView<>();
    private final ToggleButton contents = new ToggleButton(Sentence.of("ui.paper.side.contents").words());
    private final ToggleButton references = new ToggleButton(Sentence.of("ui.paper.side.references").words());
    private final Label nothing = new Label();
    private Optional<Document> document = Optional.empty();

    /** Tells where the user wants to go. */
    SideList(Consumer<Outline.Entry> go) {
        getStyleClass().add("paper-side");
        ToggleGroup group = new ToggleGroup();
        contents.setToggleGroup(group);
        references.setToggleGroup(group);
        contents.setSelected(true);
        contents.getStyleClass().add("left-pill");
        references.getStyleClass().add("right-pill");
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true); // one of the two is always shown
            }
            fill();
        });
        HBox choice = new HBox(contents, references);
        choice.getStyleClass().add("paper-side-choice");
        nothing.setWrapText(true);
        nothing.getStyleClass().add("paper-quiet");
        list.setPlaceholder(nothing);
        list.getStyleClass().addAll("dense", "edge-to-edge");
        list.setAccessibleText(Sentence.of("ui.paper.side").words());
        list.setCellFactory(_ -> new Cell(go));
        list.setOnKeyPressed(event -> {
            Outline.Entry entry = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && entry != null) {
                go.accept(entry);
                event.consume();
            }
        });
        setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(choice, list);
        fill();
    }

    /** Of that paper; empty while it is not read. */
    void show(Optional<Document> newDocument) {
        if (!newDocument.equals(document)) {
            document = newDocument;
            fill();
        }
    }

    private void fill() {
        nothing.setText(Sentence.of(document.isEmpty() ? "ui.paper.side.reading" : "ui.paper.side.nothing").words());
        List<Outline.Entry> entries = document
                .map(references.isSelected() ? Outline::references : Outline::sections).orElse(List.of());
        list.getItems().setAll(entries);
    }

    private static final class Cell extends ListCell<Outline.Entry> {
        Cell(Consumer<Outline.Entry> go) {
            setTextOverrun(OverrunStyle.ELLIPSIS);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                Outline.Entry entry = getItem();
                if (entry != null && event.getButton() == MouseButton.PRIMARY) {
                    go.accept(entry);
                }
            });
        }

        @Override
        protected void updateItem(Outline.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(entry == null || empty ? null : entry.words());
            setTooltip(entry == null || empty ? null : new Tooltip(entry.words()));
            setPadding(new Insets(4, 6, 4, entry == null ? 8 : 8 + INDENT * (entry.level() - 1)));
        }
    }
}
