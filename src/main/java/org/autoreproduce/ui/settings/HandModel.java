package org.autoreproduce.ui.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.autoreproduce.llm.hand.HandRequest;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The requests that wait for a person, the one that is looked at, and the reply as far as it stands. */
public final class HandModel {
    private final ObservableList<HandRequest> waiting = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable HandRequest> shown = new SimpleObjectProperty<>();
    private final StringProperty reply = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    /** A reply that was begun for another request is not lost by looking away. */
    private final Map<Long, String> drafts = new HashMap<>();

    /** Nothing waits. */
    public HandModel() {
        ready.bind(shown.isNotNull().and(javafx.beans.binding.Bindings.createBooleanBinding(
                () -> !reply.get().isBlank(), reply)));
        shown.addListener((_, old, now) -> {
            if (old != null) {
                drafts.put(old.id(), reply.get());
            }
            reply.set(now == null ? "" : drafts.getOrDefault(now.id(), ""));
        });
    }

    /** What waits, the oldest first. */
    public ObservableList<HandRequest> waiting() {
        return waiting;
    }

    /** The request that is looked at; null where none waits. */
    public ObjectProperty<@Nullable HandRequest> shownProperty() {
        return shown;
    }

    /** The reply to it as it stands. */
    public StringProperty replyProperty() {
        return reply;
    }

    /** What is to be said about what was just done; often empty. */
    public StringProperty noteProperty() {
        return note;
    }

    /** Whether there is a reply to send. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** What waits now; the one that is looked at stays, as long as it waits. */
    public void show(List<HandRequest> now) {
        HandRequest before = shown.get();
        waiting.setAll(now);
        Optional<HandRequest> same = now.stream().filter(one -> before != null && one.id() == before.id()).findFirst();
        shown.set(same.or(() -> now.stream().findFirst()).orElse(null));
        drafts.keySet().retainAll(now.stream().map(HandRequest::id).toList());
        if (same.isEmpty()) {
            note.set("");
        }
    }

    /** What was wrong with the reply before, where the request asks for a better one. */
    public Optional<String> wrong() {
        HandRequest now = shown.get();
        return now == null || !now.repair()
                ? Optional.empty()
                : Optional.of(now.request().messages().getLast().text());
    }

    /** Tokens that the request has, estimated; in words. */
    public String length() {
        HandRequest now = shown.get();
        return now == null
                ? ""
                : Sentence.of("ui.hand.length", org.autoreproduce.llm.Usage.estimate(now.request())).words();
    }
}
