package org.autoreproduce.ui.stage.call;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** A reply as it comes in: pieces are gathered until somebody shows them all at once. */
public final class ReplyText {
    private final StringBuilder all = new StringBuilder();
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper whole = new ReadOnlyBooleanWrapper();
    private int shown;
    private boolean anew;

    /**
     * What is to be shown.
     *
     * @param anew whether it stands in the place of all that is shown, and not behind it
     */
    public record Change(boolean anew, String text) {}

    /** A reply begins. */
    public void begin() {
        whole.set(false);
        replace("");
    }

    /** A piece of it came. */
    public void add(String piece) {
        all.append(piece);
        waiting.set(true);
    }

    /** This is the whole of it. */
    public void end(String text) {
        if (!text.contentEquals(all)) {
            replace(text);
        }
        whole.set(true);
    }

    /** Whether something is to be shown. */
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Whether nothing follows. */
    public ReadOnlyBooleanProperty wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    /** What came since the last time; none where nothing did. */
    public Optional<Change> take() {
        if (!waiting.get()) {
            return Optional.empty();
        }
        Change change = new Change(anew, all.substring(anew ? 0 : shown));
        shown = all.length();
        anew = false;
        waiting.set(false);
        return Optional.of(change);
    }

    /** All that came so far. */
    public String text() {
        return all.toString();
    }

    private void replace(String text) {
        all.setLength(0);
        all.append(text);
        anew = true;
        waiting.set(true);
    }
}
