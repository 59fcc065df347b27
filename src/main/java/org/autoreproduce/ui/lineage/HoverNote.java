package org.autoreproduce.ui.lineage;

import javafx.scene.control.Label;
import org.autoreproduce.lineage.graph.GraphLayout.Spot;

/** Tells in words what is under the pointer. */
final class HoverNote extends Label {
    private static final double WIDEST = 330;
    private static final double MARGIN = 6;

    HoverNote() {
        getStyleClass().add("lineage-told");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        setWrapText(true);
    }

    /** Under the work, or over it where there is no room. */
    void tell(Fact fact, Spot spot, Viewport view, double paneWidth, double paneHeight) {
        setText(fact.node().title() + "\n" + Phrasing.authors(fact) + "\n" + Phrasing.kind(fact.kind()) + " · "
                + Phrasing.standing(fact) + " · " + Phrasing.reasons(fact));
        setVisible(true);
        double width = Math.min(WIDEST, paneWidth - 2 * MARGIN);
        double height = prefHeight(width);
        double x = Math.clamp(spot.x() * view.scale() + view.shiftX() - width / 2, MARGIN,
                Math.max(MARGIN, paneWidth - width - MARGIN));
        double below = (spot.y() + spot.height() / 2) * view.scale() + view.shiftY() + 8;
        double above = (spot.y() - spot.height() / 2) * view.scale() + view.shiftY() - 8 - height;
        resizeRelocate(x, below + height > paneHeight && above > 0 ? above : below, width, height);
    }
}
