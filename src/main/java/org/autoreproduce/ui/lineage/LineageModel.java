package org.autoreproduce.ui.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.autoreproduce.lineage.graph.PaperGraph;
import org.autoreproduce.paper.Document;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.project.Settings;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Expanded;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.WorkKey;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Latest;
import org.autoreproduce.ui.session.Snapshot;
import org.jspecify.annotations.Nullable;

/** What the pane shows; knows no toolkit beyond observable values. To be used on the UI thread. */
final class LineageModel {
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable Sentence> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Picture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fact> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(Choices.none());
    private final ReadOnlyIntegerWrapper k = new ReadOnlyIntegerWrapper(Settings.defaults().lineage().k());
    private final ReadOnlyObjectWrapper<Snapshot> snapshot = new ReadOnlyObjectWrapper<>(Snapshot.empty());
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Fact> all = FXCollections.observableArrayList();
    private final FilteredList<Fact> rows = new FilteredList<>(all);
    private final Latest latest;
    /** Chosen here and not yet seen in the project: what comes back is no change by others. */
    private final List<Choices> sent = new ArrayList<>();
    private Choices onDisk = Choices.none();
    private int kOnDisk = Settings.defaults().lineage().k();
    private @Nullable Input shown;
    private @Nullable String wanted;

    LineageModel(Background background) {
        this.latest = new Latest(background);
        filter.addListener((_, _, words) -> rows.setPredicate(fact -> fact.matches(words)));
    }

    /** What stands in the pane. */
    enum State {
        EMPTY, LOADING, NO_REFERENCES, READY, PROBLEM
    }

    /** Shows what is known now; where nothing of it is new, nothing happens. */
    void show(Snapshot now) {
        snapshot.set(now);
        Settings settings = now.found().map(found -> found.project().settings()).orElse(Settings.defaults());
        if (settings.lineage().k() != kOnDisk) {
            kOnDisk = settings.lineage().k();
            k.set(kOnDisk);
        }
        Input before = shown;
        if (before != null && now.document().filter(document -> !document.hash().equals(before.document.hash()))
                .isPresent()) {
            forget();
        }
        Choices disk = now.found().map(Found::choices).orElse(Choices.none());
        if (!disk.equals(onDisk)) {
            onDisk = disk;
            if (!sent.remove(disk)) {
                choices.set(disk);
            }
        }
        draw();
    }

    /** Selects a work by its key; none of that key, or null, selects nothing. */
    void select(@Nullable String key) {
        wanted = key;
        Picture now = picture.get();
        selected.set(now == null || key == null
                ? null
                : now.graph().index(key).map(index -> now.facts().get(index)).orElse(null));
    }

    /** Pins a work, or sets it free again; what holds from now on, empty where the work cannot be pinned. */
    Optional<Choices> togglePin(Fact fact) {
        return fact.choosable()
                ? Optional.of(chosen(choices.get().togglePin(WorkKey.reference(fact.node().reference()))))
                : Optional
                        .empty();
    }

    /** Bans a work, or sets it free again; what holds from now on, empty where the work cannot be banned. */
    Optional<Choices> toggleBan(Fact fact) {
        return fact.choosable()
                ? Optional.of(chosen(choices.get().toggleBan(WorkKey.reference(fact.node().reference()))))
                : Optional
                        .empty();
    }

    /** How many works are to be chosen from now on, from 1. */
    void setK(int count) {
        k.set(count);
        draw();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why there is no picture; null where there is one. */
    ReadOnlyObjectProperty<@Nullable Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fact> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty kProperty() {
        return k.getReadOnlyProperty();
    }

    /** What was last shown. */
    ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** Words that a row must hold. */
    StringProperty filterProperty() {
        return filter;
    }

    /** The works that pass the filter, most important first. */
    FilteredList<Fact> rows() {
        return rows;
    }

    private Choices chosen(Choices now) {
        sent.add(now);
        choices.set(now);
        draw();
        return now;
    }

    /** Another paper: nothing of the old one holds. */
    private void forget() {
        sent.clear();
        onDisk = Choices.none();
        choices.set(onDisk);
        select(null);
    }

    private void draw() {
        Optional<Document> document = snapshot.get().document();
        if (document.isEmpty()) {
            latest.cancel();
            shown = null;
            drawn(null, State.EMPTY, null);
            return;
        }
        Lineage lineage = snapshot.get().found().map(Found::lineage).orElse(Lineage.none());
        Input input = new Input(document.get(), lineage, choices.get(), k.get());
        if (shown != null && input.same(shown)) {
            return;
        }
        shown = input;
        if (picture.get() == null) {
            state.set(State.LOADING);
        }
        latest.run(_ -> input.draw(), made -> drawn(made, made.graph().size() > 1 ? State.READY : State.NO_REFERENCES,
                null), why -> drawn(null, State.PROBLEM, why));
    }

    private void drawn(@Nullable Picture made, State now, @Nullable Sentence why) {
        picture.set(made);
        all.setAll(made == null ? List.of() : made.rows());
        problem.set(why);
        state.set(now);
        select(wanted);
    }

    /** What a picture is made of. */
    private record Input(Document document, Lineage lineage, Choices choices, int k) {
        /** A document is large: its hash tells it. */
        boolean same(Input other) {
            return document.hash().equals(other.document.hash()) && lineage.equals(other.lineage)
                    && choices.equals(other.choices) && k == other.k;
        }

        Picture draw() {
            return Picture.of(PaperGraph.of(document, lineage, choices, Expanded.none()), lineage, choices, k);
        }
    }
}
