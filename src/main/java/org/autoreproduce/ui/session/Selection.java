package org.autoreproduce.ui.session;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.autoreproduce.evidence.Anchor;
import org.jspecify.annotations.Nullable;

/** What the user looks at, for all panes alike. To be used on the UI thread. */
public final class Selection {
    private final ReadOnlyObjectWrapper<@Nullable Focus> focus = new ReadOnlyObjectWrapper<>();
    private final Function<Anchor, List<Anchor>> related;

    /**
     * Of nothing yet.
     *
     * @param related tells where else a thing stands
     */
    public Selection(Function<Anchor, List<Anchor>> related) {
        this.related = related;
    }

    /** What is looked at; null at first. */
    public ReadOnlyObjectProperty<@Nullable Focus> focusProperty() {
        return focus.getReadOnlyProperty();
    }

    /** Looks at something and all that belongs to it. Told anew also where it was looked at already. */
    public void look(Anchor anchor) {
        look(new Focus(anchor, related.apply(anchor)));
    }

    /** Looks at exactly this. */
    public void look(Focus wanted) {
        if (wanted.equals(focus.get())) {
            focus.set(null);
        }
        focus.set(wanted);
    }
}
