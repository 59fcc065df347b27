package org.autoreproduce.ui.stage.output;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.autoreproduce.ui.kit.LineArea;
import org.autoreproduce.ui.kit.Words;

/** A text that is too long to be edited in a pane. */
final class LongText extends BorderPane {
    LongText(String text) {
        LineArea lines = new LineArea("artefact-lines", Words.of("ui.output.long"));
        lines.getStyleClass().add("inspector-text");
        lines.setEditable(false);
        lines.show(text);
        Label why = new Label(Words.of("ui.output.long"));
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        why.getStyleClass().add("output-long");
        setTop(why);
        setCenter(lines.scrolled());
    }
}
