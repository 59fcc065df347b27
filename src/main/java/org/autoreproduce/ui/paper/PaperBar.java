package org.autoreproduce.ui.paper;

import javafx.scene.Node;
import javafx.scene.control.Label;
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

/** The bar over the pages: side list, way back, page, zoom, layout, marks, search. */
final class PaperBar extends HBox {
    private static final double WITH_STEPS = 490;
    private static final double WITH_FIT_PAGE = 440;
    private static final double WITH_FORWARD = 410;
    private static final double WITH_FIT = 370;

    private final PaperModel model;
    private final ToggleButton side = new ToggleButton(null, new Icon(Feather.SIDEBAR));
    private final ToggleButton find = new ToggleButton(null, new Icon(Feather.SEARCH));
    private final ToggleButton text = new ToggleButton(null, new Icon(Feather.ALIGN_LEFT));
    private final TextField page = new TextField();
    private final Label pages = new Label();

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
        page.setTooltip(new Tooltip(Sentence.of("ui.paper.pageField").words()));
        pages.getStyleClass().add("paper-quiet");
        pages.setMinWidth(USE_PREF_SIZE);
        recognised.setTooltip(new Tooltip(Sentence.of("ui.paper.recognised.tip").words()));
        recognised.setMinWidth(0);
        recognised.managedProperty().bind(recognised.visibleProperty());
        recognised.setVisible(false);
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        Camera camera = model.camera();
        IconButton fit = new IconButton(Feather.MAXIMIZE_2, "ui.paper.fit", camera::fitWidth);
        fit.getGraphic().setRotate(45); // its arrows point left and right then
        IconButton forward = forward();
        IconButton smaller = new IconButton(Feather.MINUS, "ui.paper.smaller", camera::smaller);
        IconButton larger = new IconButton(Feather.PLUS, "ui.paper.larger", camera::larger);
        IconButton fitPage = new IconButton(Feather.MAXIMIZE, "ui.paper.fitPage", camera::fitPage);
        setMinWidth(0);
        givesWay(smaller, WITH_STEPS);
        givesWay(larger, WITH_STEPS);
        givesWay(fitPage, WITH_FIT_PAGE);
        givesWay(fit, WITH_FIT);
        givesWay(forward, WITH_FORWARD);
        getChildren().addAll(side, back(), forward, page, pages, recognised, space, smaller, new ZoomMenu(camera),
                larger, fit, fitPage, new LayoutMenu(model), new LayerMenu(model.marks()), text, find);
        model.camera().pageProperty().subscribe(this::showPage);
        model.stateProperty().subscribe(this::showPage);
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

    /** Ready to type the number of a page. */
    void typePage() {
        page.requestFocus();
        page.selectAll();
    }

    private void showPage() {
        int count = model.pages().size();
        page.setText(count == 0 ? "" : Integer.toString(model.camera().pageProperty().get()));
        pages.setText(count == 0 ? "" : Sentence.of("ui.paper.pages", count).words());
        getChildren().stream().filter(child -> child != side && !child.disableProperty().isBound())
                .forEach(child -> child.setDisable(count == 0));
    }

    /** In a bar that is not so wide it is left to its key, and to the menu of sizes. */
    private void givesWay(Node node, double width) {
        node.visibleProperty().bind(widthProperty().greaterThan(width));
        node.managedProperty().bind(node.visibleProperty());
    }

    private IconButton back() {
        IconButton button = new IconButton(Feather.ARROW_LEFT, "ui.paper.back", model.camera()::back);
        button.disableProperty().bind(model.camera().history().backwardProperty().not());
        return button;
    }

    private IconButton forward() {
        IconButton button = new IconButton(Feather.ARROW_RIGHT, "ui.paper.forward", model.camera()::forward);
        button.disableProperty().bind(model.camera().history().forwardProperty().not());
        return button;
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

    private static void named(ToggleButton button, String key) {
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(Sentence.of(key).words()));
        button.setAccessibleText(Sentence.of(key).words());
    }
}
