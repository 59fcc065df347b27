package org.autoreproduce.ui.paper;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.Words;
import org.kordamp.ikonli.feather.Feather;

/** Chooses which marks are shown; says at the same time what their colours mean. */
final class LayerMenu extends MenuButton {
    LayerMenu(Marks marks) {
        super(null, new Icon(Feather.LAYERS));
        getStyleClass().addAll("flat", "paper-layers");
        for (Layer layer : Layer.values()) {
            CheckMenuItem item = new CheckMenuItem(Words.of("ui.paper.layer." + layer.id()));
            item.setSelected(marks.visible(layer));
            Region colour = new Region();
            colour.getStyleClass().addAll("paper-swatch", "paper-swatch-" + layer.id());
            item.setGraphic(colour);
            item.selectedProperty().subscribe(shown -> marks.setVisible(layer, shown));
            getItems().add(item);
        }
        setTooltip(new Tooltip(Words.of("ui.paper.marks")));
        setAccessibleText(Words.of("ui.paper.marks"));
    }
}
