package org.autoreproduce.ui.paper;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Chip;
import org.autoreproduce.ui.kit.Icon;
import org.kordamp.ikonli.feather.Feather;

/** The bar over the pages: side list, page, zoom, marks, search. */
final class PaperBar extends HBox {
    private final PaperModel model;
    private final ToggleButton side = new ToggleButton(null, new Icon(Feather.SIDEBAR));
    private final ToggleButton find = new ToggleButton(null, new Icon(Feather.SEARCH));
    private final ToggleButton text = new ToggleButton(null, new Icon(Feather.ALIGN_LEFT));
    private final TextField page = new TextField();
    private final Label pages = new Label();
    private final Label zoom = new Label();

    private final Chip recognised = new Chip(
            new Chip.Look(Sentence.of("ui.paper.recognised").words(), Chip.Mood.WARNING));

    PaperBar(PaperModel model) {
        this.model = model;
        getStyleClass().add("paper-bar");
        named(side, "ui.paper.side");
        named(find, "ui.paper.find");
        named(text, "ui.paper.text");
        text.setId("paper-text");
        page.getStyleClass().add("paper-page-field");
        page.setAccessibleText(Sentence.of("ui.paper.pageField").words());
        pages.getStyleClass().add("paper-quiet");
        zoom.getStyleClass().addAll("paper-quiet", "paper-zoom");
        recognised.setTooltip(new Tooltip(Sentence.of("ui.paper.recognised.tip").words()));
        recognised.setMinWidth(0);
        recognised.managedProperty().bind(recognised.visibleProperty());
        recognised.setVisible(false);
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(side, page, pages, recognised, space,
                new IconButton(Feather.MINUS, "ui.paper.smaller", model.camera()::smaller), zoom,
                new IconButton(Feather.PLUS, "ui.paper.larger", model.camera()::larger),
                new IconButton(Feather.MAXIMIZE, "ui.paper.fit", model.camera()::fitWidth), layers(), text, find);
        model.camera().pageProperty().subscribe(this::showPage);
        model.stateProperty().subscribe(this::showPage);
        model.camera().zoomProperty().subscribe(value -> zoom.setText(Sentence.of("ui.paper.zoom",
                Math.round(value.doubleValue() * 100)).words()));
        page.setOnAction(_ -> go());
        page.setOnMouseClicked(_ -> page.selectAll()); // to be written over at once, not added to
        page.focusedProperty().subscribe(focused -> {
            if (focused) {
                page.selectAll();
            } else {
                showPage();
            }
        });
    }

    /** Shows or hides the side list. */
    ToggleButton side() {
        return side;
    }

    /** Shows or hides the search bar. */
    ToggleButton find() {
        return find;
    }

    /** Says whether the words were recognised in pictures, and may be wrong. */
    void recognised(boolean is) {
        recognised.setVisible(is);
    }

    /** Shows or hides the text beside the pages. */
    ToggleButton text() {
        return text;
    }

    private void showPage() {
        int count = model.pages().size();
        page.setText(count == 0 ? "" : Integer.toString(model.camera().pageProperty().get()));
        pages.setText(count == 0 ? "" : Sentence.of("ui.paper.pages", count).words());
        getChildren().forEach(child -> child.setDisable(count == 0 && child != side));
    }

    private void go() {
        String wanted = page.getText().strip();
        if (wanted.matches("[0-9]{1,6}")) {
            model.camera().remember();
            model.camera().goTo(Integer.parseInt(wanted));
        }
        showPage();
        page.selectAll();
    }

    private MenuButton layers() {
        MenuButton menu = new MenuButton(null, new Icon(Feather.LAYERS));
        menu.getStyleClass().addAll("flat", "paper-layers");
        for (Layer layer : Layer.values()) {
            CheckMenuItem item = new CheckMenuItem(Sentence.of("ui.paper.layer." + layer.id()).words());
            item.setSelected(model.marks().visible(layer));
            Region colour = new Region();
            colour.getStyleClass().addAll("paper-swatch", "paper-swatch-" + layer.id());
            item.setGraphic(colour);
            item.selectedProperty().subscribe(shown -> model.marks().setVisible(layer, shown));
            menu.getItems().add(item);
        }
        menu.setTooltip(new Tooltip(Sentence.of("ui.paper.marks").words()));
        menu.setAccessibleText(Sentence.of("ui.paper.marks").words());
        return menu;
    }

    private static void named(ToggleButton button, String key) {
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(Sentence.of(key).words()));
        button.setAccessibleText(Sentence.of(key).words());
    }
}
