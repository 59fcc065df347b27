package org.autoreproduce.ui.run;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What the console shows: the session with the runs of this session, or one run's whole log. Needs no toolkit. */
final class ConsoleModel {
    private static final int MOST_LINES = 50_000;
    private static final int MOST_TEXT = 2 << 20;

    private final ConsoleLines session = new ConsoleLines(MOST_LINES, MOST_TEXT);
    private final ConsoleLines log = new ConsoleLines(MOST_LINES, MOST_TEXT);
    private final ReadOnlyListWrapper<KnownRun> runs = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyObjectWrapper<@Nullable KnownRun> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private final StringProperty wanted = new SimpleStringProperty("");

    /** What is shown now. */
    ObservableList<ConsoleLine> lines() {
        return shown().all();
    }

    /** Whether of what is shown the beginning is gone. */
    boolean cut() {
        return shown().cut();
    }

    /** The runs whose logs can be read, the newest first. */
    ReadOnlyListProperty<KnownRun> runs() {
        return runs.getReadOnlyProperty();
    }

    /** The run whose log is shown; null for the session. */
    ReadOnlyObjectProperty<@Nullable KnownRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** Whether the chosen log is not there yet. */
    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the newest line stays in sight. */
    BooleanProperty followingProperty() {
        return following;
    }

    /** What is searched for; empty for nothing. */
    StringProperty wantedProperty() {
        return wanted;
    }

    void show(List<KnownRun> known) {
        List<KnownRun> now = known.stream().filter(one -> one.record() != null).toList().reversed();
        if (!now.equals(runs)) {
            runs.setAll(now);
        }
    }

    /** Another log is wanted, which is to be read; null for the session. */
    void choose(@Nullable KnownRun chosen) {
        log.clear();
        problem.set(null);
        reading.set(chosen != null);
        run.set(chosen);
    }

    void told(List<ConsoleLine> lines) {
        session.add(lines);
    }

    void logged(List<ConsoleLine> lines) {
        reading.set(false);
        log.add(lines);
    }

    void failed(Sentence why) {
        reading.set(false);
        problem.set(why);
    }

    boolean found(ConsoleLine line) {
        String what = wanted.get();
        return !what.isEmpty() && small(line.text()).contains(small(what));
    }

    /**
     * The next line that holds what is wanted, round the end.
     *
     * @param from where to begin, that line excluded; -1 for the start
     * @param way  1 down, -1 up
     * @return -1 where none does
     */
    int next(int from, int way) {
        List<ConsoleLine> all = lines();
        for (int i = 1; i <= all.size(); i++) {
            int at = Math.floorMod((from < 0 && way < 0 ? 0 : from) + i * way, all.size());
            if (found(all.get(at))) {
                return at;
            }
        }
        return -1;
    }

    /** How many lines hold what is wanted. */
    long hits() {
        return lines().stream().filter(this::found).count();
    }

    private ConsoleLines shown() {
        return run.get() == null ? session : log;
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
