package org.autoreproduce.ui.stage;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Message;
import org.autoreproduce.pipeline.Live;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.account.StageLedger;
import org.autoreproduce.ui.session.Snapshot;
import org.jspecify.annotations.Nullable;

/** One stage looked at closely: its artefacts, its calls, its tries, and what a model answers it just now. */
public final class InspectorModel {
    private final ObjectProperty<StageName> stage;
    private final ObservableList<String> artefacts = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable String> artefact = new SimpleObjectProperty<>();
    private final ObservableList<StageLedger.Call> calls = FXCollections.observableArrayList();
    private final ObjectProperty<StageLedger.@Nullable Call> call = new SimpleObjectProperty<>();
    private final ObservableList<StageLedger.Try> tries = FXCollections.observableArrayList();
    private final StringProperty prompt = new SimpleStringProperty("");
    private final StringProperty reply = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Snapshot snapshot = Snapshot.empty();

    /** Of the stage that this property names. */
    public InspectorModel(ObjectProperty<StageName> stage) {
        this.stage = stage;
        stage.subscribe(() -> fill(true));
    }

    /** The stage looked at. */
    public ObjectProperty<StageName> stageProperty() {
        return stage;
    }

    /** The files it wrote that people can read and change, relative to the project. */
    public ObservableList<String> artefacts() {
        return artefacts;
    }

    /** The one that is shown; null for none. */
    public ObjectProperty<@Nullable String> artefactProperty() {
        return artefact;
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
    public StringProperty promptProperty() {
        return prompt;
    }

    /** What was answered, or as much of it as is there. */
    public StringProperty replyProperty() {
        return reply;
    }

    /** The shown artefact as it lies on disk. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The project as it is now. */
    public void show(Snapshot now) {
        snapshot = now;
        fill(false);
    }

    /** The shown artefact was read. */
    public void read(String content) {
        text.set(content);
    }

    /** A call's record was read. */
    public void read(List<Message> asked, String answered) {
        prompt.set(words(asked));
        reply.set(answered);
    }

    /** A model is answering. */
    public void on(Live live) {
        if (live.stage() != stage.get()) {
            return;
        }
        switch (live) {
            case Live.Asked(StageName _, ChatRequest request) -> {
                call.set(null);
                prompt.set(words(request.messages()));
                reply.set("");
            }
            case Live.Piece(StageName _, String piece) -> reply.set(reply.get() + piece);
            case Live.Anew _ -> reply.set("");
            case Live.Proposed _ -> {
                // told by the bar above
            }
        }
    }

    /** Its state; none before the first snapshot. */
    public Optional<StageLedger> ledger() {
        return Optional.ofNullable(snapshot.ledgers().get(stage.get()));
    }

    private void fill(boolean other) {
        List<String> files = StageArtefacts.of(stage.get(), snapshot);
        if (!files.equals(artefacts)) {
            artefacts.setAll(files);
        }
        if (artefact.get() == null || !files.contains(artefact.get())) {
            artefact.set(files.isEmpty() ? null : files.getFirst());
        }
        List<StageLedger.Call> made = ledger().map(StageLedger::calls).orElse(List.of());
        if (other || !made.equals(calls)) {
            calls.setAll(made);
            call.set(made.isEmpty() ? null : made.getLast());
        }
        if (other && made.isEmpty()) {
            prompt.set("");
            reply.set("");
        }
        List<StageLedger.Try> tried = ledger().map(StageLedger::tries).orElse(List.of());
        if (!tried.equals(tries)) {
            tries.setAll(tried);
        }
    }

    private static String words(List<Message> messages) {
        StringBuilder words = new StringBuilder();
        for (Message message : messages) {
            words.append("— ").append(message.role().id()).append(" —\n\n").append(message.text().strip())
                    .append("\n\n");
        }
        return words.toString().strip();
    }
}
