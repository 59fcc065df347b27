package org.autoreproduce.ui.paper;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** The places that jumps led away from, as a browser keeps them. */
final class History {
    private static final int MOST = 50;

    private final Deque<PagePoint> behind = new ArrayDeque<>();
    private final Deque<PagePoint> ahead = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper backward = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper forward = new ReadOnlyBooleanWrapper();

    /** Whether there is something to go back to. */
    ReadOnlyBooleanProperty backwardProperty() {
        return backward.getReadOnlyProperty();
    }

    /** Whether one went back before and may return. */
    ReadOnlyBooleanProperty forwardProperty() {
        return forward.getReadOnlyProperty();
    }

    /** A jump begins here; what lay ahead is forgotten. */
    void leave(PagePoint place) {
        if (!place.equals(behind.peek())) {
            behind.push(place);
        }
        if (behind.size() > MOST) {
            behind.removeLast();
        }
        ahead.clear();
        tell();
    }

    /** The last place before this one that is another; null where there is none. */
    @Nullable
    PagePoint back(PagePoint here) {
        return step(behind, ahead, here);
    }

    /** Where the last step back began; null where there is none. */
    @Nullable
    PagePoint forward(PagePoint here) {
        return step(ahead, behind, here);
    }

    private @Nullable PagePoint step(Deque<PagePoint> from, Deque<PagePoint> to, PagePoint here) {
        PagePoint place = from.poll();
        while (place != null && place.equals(here)) {
            place = from.poll(); // a jump that led nowhere else
        }
        if (place != null) {
            to.push(here);
        }
        tell();
        return place;
    }

    void clear() {
        behind.clear();
        ahead.clear();
        tell();
    }

    private void tell() {
        backward.set(!behind.isEmpty());
        forward.set(!ahead.isEmpty());
    }
}
