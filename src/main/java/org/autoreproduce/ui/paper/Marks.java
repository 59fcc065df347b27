package org.autoreproduce.ui.paper;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** All marks, layer by layer, and which layers are shown. */
final class Marks {
    private final Map<Layer, List<Mark>> all = new EnumMap<>(Layer.class);
    /** Citations show themselves under the pointer; all at once they would make the text restless. */
    private final Set<Layer> hidden = EnumSet.of(Layer.MENTIONS);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    /** Counts up with every change. */
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Replaces the marks of a layer. */
    void show(Layer layer, List<Mark> marks) {
        if (!marks.equals(all.put(layer, List.copyOf(marks)))) {
            changed();
        }
    }

    boolean visible(Layer layer) {
        return !hidden.contains(layer);
    }

    void setVisible(Layer layer, boolean visible) {
        if (visible ? hidden.remove(layer) : hidden.add(layer)) {
            changed();
        }
    }

    /** All of a layer, also while it is hidden. */
    List<Mark> of(Layer layer) {
        return all.getOrDefault(layer, List.of());
    }

    /** Those of the layers that are shown. */
    Stream<Mark> visible() {
        return all.entrySet().stream().filter(entry -> visible(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream());
    }

    /** Those that lie at a point, citations also unseen, the smallest first; of equal ones in the order of the layers. */
    List<Mark> at(PagePoint point) {
        return all.entrySet().stream().filter(entry -> visible(entry.getKey()) || entry.getKey() == Layer.MENTIONS)
                .flatMap(entry -> entry.getValue().stream()).filter(mark -> mark.covers(point))
                .sorted(Comparator.comparingDouble(Mark::area)).toList();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
