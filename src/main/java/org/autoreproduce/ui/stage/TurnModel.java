package org.autoreproduce.ui.stage;

import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.code.TreeDiff;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.Live;
import org.jspecify.annotations.Nullable;

/** The turn of the code agent that waits for the user. */
public final class TurnModel {
    private final TreeDiff diff = new TreeDiff();
    private final ReadOnlyObjectWrapper<Live.@Nullable Proposed> turn = new ReadOnlyObjectWrapper<>();

    /** The turn; null while none waits. */
    public ReadOnlyObjectProperty<Live.@Nullable Proposed> turnProperty() {
        return turn.getReadOnlyProperty();
    }

    /** A model answered, or a turn was proposed. */
    public void on(Live live) {
        if (live instanceof Live.Proposed proposed) {
            turn.set(proposed);
        }
    }

    /** Something happened. */
    public void on(Event event) {
        if (event instanceof Event.Decided || event instanceof Event.StageEnded || event instanceof Event.Closed) {
            turn.set(null);
        }
    }

    /** How many changes wait; 0 while no turn does. */
    public int changes() {
        Live.Proposed waiting = turn.get();
        return waiting == null ? 0 : diff.count(waiting.before(), waiting.after());
    }

    /** The decision that takes all changes, or none. */
    public Map<String, String> all(boolean accepted) {
        Map<String, String> texts = new TreeMap<>();
        Live.Proposed waiting = turn.get();
        if (waiting != null) {
            SourceTree wanted = accepted ? waiting.after() : waiting.before();
            diff.changed(waiting.before(), waiting.after())
                    .forEach(path -> wanted.text(path).ifPresent(text -> texts.put(path, text)));
        }
        return texts;
    }
}
