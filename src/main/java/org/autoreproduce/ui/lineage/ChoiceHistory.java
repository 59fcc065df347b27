package org.autoreproduce.ui.lineage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.autoreproduce.study.Choices;

/** What the user had decided before, step by step, and what he took back. */
final class ChoiceHistory {
    private static final int MOST = 200;

    private final Deque<Choices> before = new ArrayDeque<>();
    private final Deque<Choices> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();

    /** Remembers what held until now; what was taken back is gone for good. */
    void changing(Choices from) {
        before.push(from);
        if (before.size() > MOST) {
            before.removeLast();
        }
        after.clear();
        tell();
    }

    /** One step back from what holds now. */
    Optional<Choices> undo(Choices now) {
        return step(before, after, now);
    }

    /** One step forth again. */
    Optional<Choices> redo(Choices now) {
        return step(after, before, now);
    }

    /** Another paper, or somebody else decided: the steps lead nowhere. */
    void forget() {
        before.clear();
        after.clear();
        tell();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    private Optional<Choices> step(Deque<Choices> from, Deque<Choices> to, Choices now) {
        Optional<Choices> found = Optional.ofNullable(from.poll());
        found.ifPresent(_ -> to.push(now));
        tell();
        return found;
    }

    private void tell() {
        undoable.set(!before.isEmpty());
        redoable.set(!after.isEmpty());
    }
}
