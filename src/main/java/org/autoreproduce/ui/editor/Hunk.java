package org.autoreproduce.ui.editor;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Neighbouring lines that were changed together, and what is to become of the change. */
public final class Hunk {
    private final String path;
    private final int oldFrom;
    private final List<String> removed;
    private final int newFrom;
    private final List<String> added;
    private final ObjectProperty<Decision> decision = new SimpleObjectProperty<>(Decision.OPEN);

    /** What is to become of a change. */
    public enum Decision {
        OPEN, ACCEPTED, REJECTED
    }

    Hunk(String path, int oldFrom, List<String> removed, int newFrom, List<String> added) {
        this.path = path;
        this.oldFrom = oldFrom;
        this.removed = List.copyOf(removed);
        this.newFrom = newFrom;
        this.added = List.copyOf(added);
    }

    /** The file it is in. */
    public String path() {
        return path;
    }

    /** The first removed line, or the one before which lines are added, from 1. */
    public int oldFrom() {
        return oldFrom;
    }

    /** The lines that go. */
    public List<String> removed() {
        return removed;
    }

    /** The first added line as it is counted afterwards, from 1. */
    public int newFrom() {
        return newFrom;
    }

    /** The lines that come. */
    public List<String> added() {
        return added;
    }

    /** What is to become of it; OPEN at first. */
    public ReadOnlyObjectProperty<Decision> decisionProperty() {
        return decision;
    }

    /** What is to become of it. */
    public Decision decision() {
        return decision.get();
    }

    /** Decides, or takes a decision back. */
    void decide(Decision wanted) {
        decision.set(wanted);
    }

    /** The lines that stand there after the decision; nothing that was not accepted happens. */
    List<String> outcome() {
        return decision() == Decision.ACCEPTED ? added : removed;
    }
}
