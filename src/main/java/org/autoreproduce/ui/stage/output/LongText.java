package org.autoreproduce.ui.stage.output;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.autoreproduce.ui.kit.Words;

/** A text that is too long to be edited in a pane: only the lines in sight are laid out. */
final class LongText extends BorderPane {
    LongText(String text) {
        ListView<String> lines = new ListView<>();
        lines.setId("artefact-lines");
        lines.getStyleClass().add("inspector-text");
        lines.getItems().setAll(text.lines().toList());
        Label why = new Label(Words.of("ui.output.long"));
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        why.getStyleClass().add("inspector-sentence");
        setTop(why);
        setCenter(lines);
    }
}
