package org.autoreproduce.ui.stage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.pipeline.StageStatus;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.pipeline.account.StageLedger;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.session.Snapshot;
import org.jspecify.annotations.Nullable;

/** The stages with their states, and what is going on now: the last snapshot, brought up to date by events. */
public final class RailModel {
    private final ObservableList<StageCell> cells = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper skippable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Event.@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable StageName> running = new ReadOnlyObjectWrapper<>();
    /** How stages ended since the last snapshot. */
    private final Map<StageName, StageState> ended = new EnumMap<>(StageName.class);
    private Snapshot snapshot = Snapshot.empty();
    /** Whether a turn of the stage that runs waits for the user. */
    private boolean waiting;
    private int tryNumber;
    private int tryLimit;

    /** Nothing is known yet: all stages are to come. */
    public RailModel() {
        fill();
    }

    /** One a stage, in their order. */
    public ObservableList<StageCell> cells() {
        return cells;
    }

    /** Whether commands are being carried out. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the user asked for a rest. */
    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /** What is going on, in words; empty while nothing is. */
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** The last problem since something was begun; null where there was none. */
    public ReadOnlyObjectProperty<Event.@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether a service on the web is waited for, which the user may skip. */
    public ReadOnlyBooleanProperty skippableProperty() {
        return skippable.getReadOnlyProperty();
    }

    /** The stage that runs; null where none does. */
    public ReadOnlyObjectProperty<@Nullable StageName> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The first stage that is not finished. */
    public Optional<StageName> next() {
        return cells.stream().filter(cell -> !cell.state().finished()).map(StageCell::stage).findFirst();
    }

    /** A command was given, of which events will follow. */
    public void began() {
        busy.set(true);
        paused.set(false);
        problem.set(null);
    }

    /** The user asked for a rest. */
    public void rest() {
        paused.set(true);
        doing.set(Sentence.of("ui.rail.pausing").words());
    }

    /** What the user was told has been dealt with. */
    public void forgetProblem() {
        problem.set(null);
    }

    /** The project as it is now. */
    public void show(Snapshot now) {
        snapshot = now;
        ended.clear();
        fill();
    }

    /** Something happened. */
    public void on(Event event) {
        skippable.set(event instanceof Event.Waiting);
        switch (event) {
            case Event.StageStarted(StageName stage, int _) -> {
                busy.set(true);
                tryNumber = 0;
                running.set(stage);
                doing.set(Sentence.of("ui.rail.stage", StageWords.name(stage)).words());
            }
            case Event.Tried tried -> {
                tryNumber = tried.number();
                tryLimit = tried.limit();
            }
            case Event.CallStarted call -> doing
                    .set(Sentence.of("ui.rail.asking", StageWords.name(call.stage()), call.purpose()).words());
            case Event.CallEnded call -> doing.set(Sentence.of("ui.rail.stage", StageWords.name(call.stage())).words());
            case Event.BackOff wait -> doing
                    .set(Sentence.of("ui.rail.back-off", wait.reason(), (wait.ms() + 999) / 1000).words());
            case Event.Looking looking -> doing.set(Sentence.of("lineage.looking", looking.work()).words());
            case Event.Waiting wait -> doing.set(Sentence.of("lineage.waiting", wait.service(),
                    (wait.ms() + 999) / 1000).words());
            case Event.RunStarted run -> doing
                    .set(Sentence.of("ui.rail.run", StageWords.name(run.stage()), run.phase()).words());
            case Event.Log log -> doing.set(log.line());
            case Event.Proposed turn -> {
                waiting = true;
                doing.set(Sentence.of("ui.rail.waiting", StageWords.name(turn.stage())).words());
            }
            case Event.Decided turn -> {
                waiting = false;
                problem.set(null);
                doing.set(Sentence.of("ui.rail.stage", StageWords.name(turn.stage())).words());
            }
            case Event.Problem told -> problem.set(told);
            case Event.StageEnded end -> {
                running.set(null);
                waiting = false;
                ended.put(end.stage(), end.state());
            }
            case Event.Closed _ -> {
                running.set(null);
                busy.set(false);
                paused.set(false);
                doing.set("");
            }
            case Event.Opened _,Event.RunEnded _,Event.Child _,Event.Edited _,Event.Guided _,Event.Reviewing _ -> {
                return;
            }
        }
        fill();
    }

    private void fill() {
        List<StageCell> now = Arrays.stream(StageName.values()).map(this::cell).toList();
        if (!now.equals(cells)) {
            cells.setAll(now);
        }
    }

    private StageCell cell(StageName stage) {
        Optional<StageStatus> status = snapshot.found().map(Found::stages).stream().flatMap(List::stream)
                .filter(s -> s.stage() == stage).findFirst();
        Map<StageName, StageLedger> ledgers = snapshot.ledgers();
        boolean now = stage == running.get();
        StageState known = Optional.ofNullable(ended.get(stage))
                .or(() -> status.map(StageStatus::state)).orElse(StageState.PENDING);
        StageState state = !now ? known : waiting ? StageState.WAITING : StageState.RUNNING;
        return new StageCell(stage, state, now && tryNumber > 0 ? tryNumber : status.map(StageStatus::tries).orElse(0),
                now && tryNumber > 0 ? tryLimit : 0, status.map(StageStatus::sentence).orElse(null),
                status.map(StageStatus::changed).orElse(List.of()),
                status.map(StageStatus::marks).orElse(List.of()), ledgers.get(stage));
    }
}
