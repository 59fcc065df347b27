package org.autoreproduce.ui.paper;

import java.util.List;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Box;

/**
 * Something that is shown on the pages.
 *
 * @param layer   what kind of thing
 * @param boxes   where, at least one
 * @param words   what to say of it
 * @param targets what it stands for; of several the user chooses
 */
public record Mark(Layer layer, List<Box> boxes, String words, List<Target> targets) {
    /** Copies the lists. */
    public Mark {
        boxes = List.copyOf(boxes);
        targets = List.copyOf(targets);
    }

    /**
     * What a mark stands for.
     *
     * @param words its name in a list
     */
    public record Target(Anchor anchor, String words) {}

    /** Of one thing. */
    public Mark(Layer layer, List<Box> boxes, String words, Anchor target) {
        this(layer, boxes, words, List.of(new Target(target, words)));
    }

    /** Whether a point of a page lies on it. */
    boolean covers(PagePoint point) {
        return boxes.stream().anyMatch(box -> box.page() == point.page() && point.x() >= box.x() - 1
                && point.x() <= box.x() + box.width() + 1 && point.y() >= box.y() - 1
                && point.y() <= box.y() + box.height() + 1);
    }

    /** Square points. */
    double area() {
        return boxes.stream().mapToDouble(box -> box.width() * box.height()).sum();
    }
}
