package org.autoreproduce.ui.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.SplitPane.Divider;

/** Where the panes of a room stand: paper, lineage above inspector, editor, and the drawer below them all. */
final class RoomLayout {
    private static final List<Double> USUAL = List.of(0.36, 0.66, 0.45, 0.72);

    private final SplitPane middle;
    private final SplitPane columns;
    private final SplitPane rows;

    RoomLayout(Node paper, Node lineage, Node inspector, Node editor, Node drawer) {
        middle = new SplitPane(lineage, inspector);
        middle.setOrientation(Orientation.VERTICAL);
        columns = new SplitPane(paper, middle, editor);
        rows = new SplitPane(columns, drawer);
        rows.setOrientation(Orientation.VERTICAL);
        restore(USUAL);
    }

    /** Gives the drawer half of the height, where there is much to read in it. */
    void enlargeDrawer() {
        rows.setDividerPositions(0.45);
    }

    Node view() {
        return rows;
    }

    /** Where the dividers are, each from 0 to 1: the two of the columns, the middle's, the rows'. */
    List<Double> dividers() {
        return dividerStream().map(Divider::getPosition).toList();
    }

    /** Puts the dividers where they were; a list of another length is of another version and means nothing. */
    void restore(List<Double> positions) {
        List<Divider> all = dividerStream().toList();
        if (positions.size() == all.size()) {
            for (int i = 0; i < all.size(); i++) {
                all.get(i).setPosition(positions.get(i));
            }
        }
    }

    private Stream<Divider> dividerStream() {
        return Stream.of(columns, middle, rows).flatMap(pane -> pane.getDividers().stream());
    }
}
