package org.autoreproduce.ui.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.evidence.Box;

/** What is cited where. Immutable. */
final class Citations {
    private final Map<Mark, List<Cited>> all;
    private final List<Mark> marks;

    /** In the order of the text. */
    Citations(Map<Mark, List<Cited>> all) {
        this.all = new LinkedHashMap<>(all);
        this.marks = List.copyOf(this.all.keySet());
    }

    /** The works that are cited at a mark; none where it is no citation. */
    List<Cited> at(Mark mark) {
        return all.getOrDefault(mark, List.of());
    }

    /** All places, in the order of the text. */
    List<Mark> marks() {
        return marks;
    }

    /** The first of several marks at which something is cited. */
    Optional<Mark> among(List<Mark> some) {
        return some.stream().filter(all::containsKey).findFirst();
    }

    /** The first place that lies on one of these boxes. */
    Optional<Mark> on(List<Box> boxes) {
        return marks.stream().filter(mark -> mark.boxes().stream()
                .anyMatch(box -> boxes.stream().anyMatch(other -> meet(box, other)))).findFirst();
    }

    /** The first place on a page that is not over that height, else the first on the pages after it. */
    Optional<Mark> from(PagePoint point) {
        return marks.stream().filter(mark -> {
            Box first = mark.boxes().getFirst();
            return first.page() > point.page() || first.page() == point.page() && first.y() >= point.y();
        }).findFirst();
    }

    /** The place that follows; after the last the first. */
    Optional<Mark> after(Mark mark) {
        List<Mark> order = new ArrayList<>(marks);
        int at = order.indexOf(mark);
        return order.isEmpty() ? Optional.empty() : Optional.of(order.get((at + 1) % order.size()));
    }

    private static boolean meet(Box a, Box b) {
        return a.page() == b.page() && a.x() < b.x() + b.width() && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height() && b.y() < a.y() + a.height();
    }
}
