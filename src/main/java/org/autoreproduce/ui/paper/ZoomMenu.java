package org.autoreproduce.ui.paper;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.autoreproduce.ui.kit.Words;

/** Says how large the pages are, and offers other sizes. */
final class ZoomMenu extends MenuButton {
    private static final List<Integer> PERCENTS = List.of(50, 75, 100, 125, 150, 200, 300, 400, 600);

    ZoomMenu(Camera camera) {
        getStyleClass().addAll("flat", "paper-zoom");
        setTooltip(new Tooltip(Words.of("ui.paper.zoom.tip")));
        camera.zoomProperty().subscribe(value -> {
            setText(Words.of("ui.paper.zoom", Math.round(value.doubleValue() * 100)));
            setAccessibleText(Words.of("ui.paper.zoom.now", Math.round(value.doubleValue() * 100)));
        });
        getItems().addAll(item(Words.of("ui.paper.fit"), camera::fitWidth),
                item(Words.of("ui.paper.fitPage"), camera::fitPage),
                item(Words.of("ui.paper.whole"), camera::whole), new SeparatorMenuItem());
        PERCENTS.forEach(percent -> getItems()
                .add(item(Words.of("ui.paper.zoom", percent), () -> camera.zoomMiddle(percent / 100.0))));
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
