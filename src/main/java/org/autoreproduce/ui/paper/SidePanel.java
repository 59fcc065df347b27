package org.autoreproduce.ui.paper;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.autoreproduce.paper.Document;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.Words;
import org.kordamp.ikonli.feather.Feather;

/** Beside the pages: contents, small pictures or references. */
final class SidePanel extends VBox {
    /** In a narrower panel icons stand for the words. */
    private static final double WITH_WORDS = 215;

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
            String words = Words.of("ui.paper.side." + side.id());
            ToggleButton button = new ToggleButton(words, new Icon(icon(side)));
            button.contentDisplayProperty().bind(widthProperty().map(wide -> wide.doubleValue() < WITH_WORDS
                    ? ContentDisplay.GRAPHIC_ONLY
                    : ContentDisplay.TEXT_ONLY));
            button.setTooltip(new Tooltip(words));
            button.setAccessibleText(words);
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

    private static Feather icon(Side side) {
        return switch (side) {
            case CONTENTS -> Feather.LIST;
            case PAGES -> Feather.GRID;
            case REFERENCES -> Feather.BOOKMARK;
        };
    }
}
