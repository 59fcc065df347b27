package org.autoreproduce.ui.stage.output;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.LineArea;
import org.autoreproduce.ui.kit.Placeholder;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The chosen file of a stage, as a form or as text; each text keeps its own undo. */
final class OutputView extends BorderPane {
    final ComboBox<String> artefact = new ComboBox<>();
    final ToggleButton edit = new ToggleButton(Words.of("ui.output.edit"), new Icon(Feather.EDIT_2));
    final Button save = new Button(Words.of("ui.inspector.save"));
    final Button revert = new Button(Words.of("ui.inspector.revert"));
    final Label unsaved = new Label(Words.of("ui.output.unsaved"));
    final Label refusal = new Label();
    private final Map<String, LineArea> areas = new HashMap<>();
    private final Placeholder none = Placeholder.empty(Feather.FILE_TEXT, Words.of("ui.inspector.no-output"));
    private final Placeholder coming = Placeholder.loading(Words.of("ui.inspector.coming"));
    private final HBox bar;

    OutputView() {
        artefact.setId("artefact");
        artefact.setAccessibleText(Words.of("ui.inspector.artefact"));
        artefact.setMaxWidth(260);
        artefact.setCellFactory(_ -> new NameCell());
        artefact.setButtonCell(new NameCell());
        edit.setId("artefact-edit");
        save.setId("artefact-save");
        revert.setId("artefact-revert");
        unsaved.getStyleClass().add("output-unsaved");
        refusal.setId("artefact-refusal");
        refusal.setWrapText(true);
        refusal.setMinHeight(Region.USE_PREF_SIZE);
        refusal.getStyleClass().add("output-refusal");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        bar = new HBox(artefact, edit, spring, unsaved, revert, save);
        bar.getStyleClass().add("inspector-bar");
        for (Region region : new Region[]{refusal, unsaved, revert, save, edit}) {
            region.managedProperty().bind(region.visibleProperty());
            if (region != refusal) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
        setTop(new VBox(bar, refusal));
    }

    /** The text area of a file, made where it was not yet. */
    LineArea area(String path) {
        return areas.computeIfAbsent(path, _ -> {
            LineArea area = new LineArea("artefact-text", ArtefactWords.of(path));
            area.getStyleClass().add("inspector-text");
            return area;
        });
    }

    /** There is nothing to show; where the stage is under way, not yet. */
    void nothing(boolean running) {
        bar.setVisible(false);
        bar.setManaged(false);
        setCenter(running ? coming : none);
    }

    /** Shows a file so. */
    void shown(Node content) {
        bar.setVisible(true);
        bar.setManaged(true);
        setCenter(content);
    }

    /** Formatted text that is scrolled. */
    static Node scrolled(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setId("artefact-markdown");
        scroll.getStyleClass().add("output-scroll");
        return scroll;
    }

    /** A file by its name, its path as tooltip. */
    private static final class NameCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String path, boolean empty) {
            super.updateItem(path, empty);
            setText(path == null || empty ? null : ArtefactWords.of(path));
            setTooltip(path == null || empty ? null : new Tooltip(path));
        }
    }
}
