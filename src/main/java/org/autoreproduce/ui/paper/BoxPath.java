package org.autoreproduce.ui.paper;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.autoreproduce.evidence.Box;

/** Many boxes of one page as one shape, coloured by the style sheet. Lengths are in points. */
final class BoxPath extends Path {
    private static final double AROUND = .8;

    BoxPath(String style) {
        getStyleClass().setAll("paper-mark", style);
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Around the boxes. */
    void frame(List<Box> boxes) {
        List<PathElement> elements = new ArrayList<>(boxes.size() * 5);
        for (Box box : boxes) {
            double left = box.x() - AROUND;
            double top = box.y() - AROUND;
            double right = box.x() + box.width() + AROUND;
            double bottom = box.y() + box.height() + AROUND;
            elements.add(new MoveTo(left, top));
            elements.add(new LineTo(right, top));
            elements.add(new LineTo(right, bottom));
            elements.add(new LineTo(left, bottom));
            elements.add(new ClosePath());
        }
        set(elements);
    }

    /** Under the boxes. */
    void underline(List<Box> boxes) {
        List<PathElement> elements = new ArrayList<>(boxes.size() * 2);
        for (Box box : boxes) {
            elements.add(new MoveTo(box.x(), box.y() + box.height() + AROUND / 2));
            elements.add(new LineTo(box.x() + box.width(), box.y() + box.height() + AROUND / 2));
        }
        set(elements);
    }

    private void set(List<PathElement> elements) {
        setVisible(!elements.isEmpty());
        getElements().setAll(elements);
    }
}
