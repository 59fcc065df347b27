package org.autoreproduce.ui.paper;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.autoreproduce.paper.Document;
import org.autoreproduce.ui.kit.Words;

/** Beside the pages: contents, small pictures or references. */
final class SidePanel extends VBox {
    private final ObjectProperty<Side> shown = new SimpleObjectProperty<>(Side.CONTENTS);
    private final SideList contents;
    private final SideList references;
    private final Thumbnails thumbnails;
    private final StackPane middle = new StackPane();
    private Optional<Document> document = Optional.empty();

    /**
     * Of no paper yet.
     *
     * @param go told where the user wants to go
     */
    SidePanel(Thumbnails thumbnails, Consumer<Outline.Entry> go) {
        this.thumbnails = thumbnails;
        contents = new SideList(Words.of("ui.paper.side.contents"), go);
        references = new SideList(Words.of("ui.paper.side.references"), go);
        getStyleClass().add("paper-side");
        setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(choice(), middle);
        shown.subscribe(now -> middle.getChildren().setAll(content(now)));
    }

    /** Which of them is seen. */
    ObjectProperty<Side> shownProperty() {
        return shown;
    }

    Thumbnails thumbnails() {
        return thumbnails;
    }

    /** Of that paper; empty while it is not read. */
    void show(Optional<Document> newDocument) {
        if (!newDocument.equals(document)) {
            document = newDocument;
            show(contents, document.map(Outline::sections));
            show(references, document.map(Outline::references));
        }
    }

    /** The keyboard goes to what is seen. */
    void begin() {
        content(shown.get()).requestFocus();
    }

    private static void show(SideList list, Optional<List<Outline.Entry>> entries) {
        entries.ifPresentOrElse(list::show, list::reading);
    }

    private Node content(Side side) {
        return switch (side) {
            case CONTENTS -> contents;
            case PAGES -> thumbnails;
            case REFERENCES -> references;
        };
    }

    private HBox choice() {
        ToggleGroup group = new ToggleGroup();
        Map<Side, ToggleButton> buttons = new EnumMap<>(Side.class);
        HBox choice = new HBox();
        choice.getStyleClass().add("paper-side-choice");
        for (Side side : Side.values()) {
            ToggleButton button = new ToggleButton(Words.of("ui.paper.side." + side.id()));
            button.getStyleClass()
                    .add(side == Side.CONTENTS ? "left-pill" : side == Side.PAGES ? "center-pill" : "right-pill");
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true); // one of them is always shown
                shown.set(side);
            });
            buttons.put(side, button);
            choice.getChildren().add(button);
        }
        shown.subscribe(now -> buttons.forEach((side, button) -> button.setSelected(side == now)));
        return choice;
    }
}
