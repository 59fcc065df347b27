package org.autoreproduce.ui.paper;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.Words;
import org.kordamp.ikonli.feather.Feather;

/** Chooses how the pages lie and look. */
final class LayoutMenu extends MenuButton {
    LayoutMenu(PaperModel model) {
        super(null, new Icon(Feather.BOOK_OPEN));
        getStyleClass().addAll("flat", "paper-layout");
        setTooltip(new Tooltip(Words.of("ui.paper.layout")));
        setAccessibleText(Words.of("ui.paper.layout"));
        Camera camera = model.camera();
        ToggleGroup spreads = new ToggleGroup();
        for (Spread spread : Spread.values()) {
            RadioMenuItem item = new RadioMenuItem(Words.of("ui.paper.spread." + spread.id()));
            item.setToggleGroup(spreads);
            item.setOnAction(_ -> camera.spread(spread));
            camera.spreadProperty().subscribe(now -> item.setSelected(now == spread));
            getItems().add(item);
        }
        CheckMenuItem dark = new CheckMenuItem(Words.of("ui.paper.inverted"));
        dark.selectedProperty().bindBidirectional(model.darkness().darkProperty());
        getItems().addAll(new SeparatorMenuItem(), dark);
    }
}
