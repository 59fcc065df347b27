package org.autoreproduce.ui.paper;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What is searched for, all places where it stands, and the one that is looked at. */
final class Search {
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<TextRange>> hits = new ReadOnlyObjectWrapper<>(List.of());
    /** The place of the one that is looked at, from 0; -1 for none. */
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
    private @Nullable TextSearch index;
    private TextSpot start = new TextSpot(1, 0);

    Search() {
        query.subscribe(_ -> search());
    }

    StringProperty queryProperty() {
        return query;
    }

    ReadOnlyObjectProperty<List<TextRange>> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** In other pages from now on; null while their text is not known. */
    void in(@Nullable TextSearch newIndex) {
        index = newIndex;
        search();
    }

    /** Whether there is text to search. */
    boolean ready() {
        return index != null;
    }

    /** Where the next search begins, so that the first hit shown is near to what is read. */
    void from(TextSpot spot) {
        start = spot;
    }

    /** The one that is looked at, if any. */
    @Nullable
    TextRange hit() {
        return current.get() < 0 ? null : hits.get().get(current.get());
    }

    /** The next one; after the last the first. */
    void next() {
        step(1);
    }

    /** The one before; before the first the last. */
    void previous() {
        step(-1);
    }

    private void step(int by) {
        int count = hits.get().size();
        if (count > 0) {
            current.set(Math.floorMod(current.get() + by, count));
        }
    }

    private void search() {
        List<TextRange> found = index == null ? List.of() : index.find(query.get());
        current.set(-1);
        hits.set(found);
        if (!found.isEmpty()) {
            int at = 0;
            while (at < found.size() && found.get(at).from().compareTo(start) < 0) {
                at++;
            }
            current.set(at == found.size() ? 0 : at);
        }
    }
}
