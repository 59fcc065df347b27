package org.autoreproduce.ui.stage;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Message;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.Live;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.account.StageLedger;
import org.autoreproduce.ui.session.Snapshot;
import org.autoreproduce.ui.stage.call.ReplyText;
import org.jspecify.annotations.Nullable;

/** One stage looked at closely: its calls, its tries, and what a model answers it just now. */
public final class InspectorModel {
    private final ObjectProperty<StageName> stage;
    private final ObservableList<StageLedger.Call> calls = FXCollections.observableArrayList();
    private final ObjectProperty<StageLedger.@Nullable Call> call = new SimpleObjectProperty<>();
    private final ObservableList<StageLedger.Try> tries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<Message>> asked = new ReadOnlyObjectWrapper<>(List.of());
    private final ReplyText reply = new ReplyText();
    private Snapshot snapshot = Snapshot.empty();
    /** Whether a call is under way, which snapshots know nothing of. */
    private boolean underWay;
    /** The call that ended last; snapshots that do not have it are older. */
    private @Nullable String ended;

    /** Of the stage that this property names. */
    public InspectorModel(ObjectProperty<StageName> stage) {
        this.stage = stage;
        stage.subscribe(() -> fill(true));
    }

    /** The stage looked at. */
    public ObjectProperty<StageName> stageProperty() {
        return stage;
    }

    /** Its calls, the oldest first. */
    public ObservableList<StageLedger.Call> calls() {
        return calls;
    }

    /** The call whose prompt and reply are shown; null for the one under way, or none. */
    public ObjectProperty<StageLedger.@Nullable Call> callProperty() {
        return call;
    }

    /** The tries of its last run. */
    public ObservableList<StageLedger.Try> tries() {
        return tries;
    }

    /** What was asked. */
    public ReadOnlyObjectProperty<List<Message>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** What was answered, or as much of it as is there. */
    public ReplyText reply() {
        return reply;
    }

    /** The project as it is now. */
    public void show(Snapshot now) {
        snapshot = now;
        fill(false);
    }

    /** A call's record was read. */
    public void read(List<Message> messages, String answered) {
        if (!messages.equals(asked.get())) {
            asked.set(messages);
        }
        reply.end(answered);
    }

    /** A model is answering. */
    public void on(Live live) {
        if (live.stage() != stage.get()) {
            return;
        }
        switch (live) {
            case Live.Asked(StageName _, ChatRequest request) -> {
                underWay = true;
                call.set(null);
                asked.set(request.messages());
                reply.begin();
            }
            // who looks at an older call goes on looking at it
            case Live.Piece(StageName _, String piece) when call.get() == null -> reply.add(piece);
            case Live.Anew _ when call.get() == null -> reply.begin();
            case Live.Piece _,Live.Anew _,Live.Proposed _ -> {
                // not what is shown
            }
        }
    }

    /** Something happened. */
    public void on(Event event) {
        if (event instanceof Event.CallEnded call && call.stage() == stage.get()) {
            underWay = false;
            ended = call.call();
        } else if (event instanceof Event.StageEnded || event instanceof Event.Closed) {
            underWay = false;
        }
    }

    /** Its state; none before the first snapshot. */
    public Optional<StageLedger> ledger() {
        return Optional.ofNullable(snapshot.ledgers().get(stage.get()));
    }

    private void fill(boolean other) {
        List<StageLedger.Call> made = ledger().map(StageLedger::calls).orElse(List.of());
        if (other || !made.equals(calls)) {
            StageLedger.Call chosen = call.get();
            calls.setAll(made);
            boolean newest = !underWay && (ended == null || made.stream().anyMatch(one -> one.number().equals(ended)));
            call.set(other || newest ? (made.isEmpty() ? null : made.getLast()) : chosen);
        }
        if (other) {
            underWay = false;
            ended = null;
        }
        if (other && made.isEmpty()) {
            asked.set(List.of());
            reply.begin();
        }
        List<StageLedger.Try> tried = ledger().map(StageLedger::tries).orElse(List.of());
        if (!tried.equals(tries)) {
            tries.setAll(tried);
        }
    }
}
