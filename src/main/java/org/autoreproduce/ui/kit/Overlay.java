package org.autoreproduce.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A content with room for one sheet above it; while one is shown, nothing behind it can be used. */
public final class Overlay extends StackPane {
    private final StackPane content = new StackPane();
    private @Nullable Node sheet;
    private @Nullable Node before;

    /** Empty. */
    public Overlay() {
        getChildren().add(content);
    }

    /** Shows this behind whatever sheet there is; of several, the last is in front. */
    public void content(Node... nodes) {
        content.getChildren().setAll(nodes);
    }

    /** Shows a sheet in place of the one before. */
    public void show(Region wanted) {
        hide();
        before = getScene() == null ? null : getScene().getFocusOwner();
        StackPane ground = new StackPane(wanted);
        ground.getStyleClass().add("kit-overlay");
        wanted.getStyleClass().add("kit-sheet");
        wanted.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(wanted, Pos.CENTER);
        content.setDisable(true);
        getChildren().add(ground);
        sheet = ground;
    }

    /** Whether a sheet is shown. */
    public boolean showing() {
        return sheet != null;
    }

    /** Takes the sheet away; the keyboard goes back to where it was. */
    public void hide() {
        if (sheet != null) {
            getChildren().remove(sheet);
            sheet = null;
            content.setDisable(false);
            if (before != null) {
                before.requestFocus();
            }
        }
    }
}
