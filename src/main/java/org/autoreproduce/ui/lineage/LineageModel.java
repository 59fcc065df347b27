package org.autoreproduce.ui.lineage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.lineage.graph.PaperGraph;
import org.autoreproduce.lineage.graph.Role;
import org.autoreproduce.paper.Document;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.project.Settings;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.EdgeKind;
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
    private final ChoiceHistory history = new ChoiceHistory();
    private final Map<String, Picture.Place> moved = new HashMap<>();
    private final Set<EdgeKind> hidden = EnumSet.noneOf(EdgeKind.class);
    private final ReadOnlyObjectWrapper<Set<EdgeKind>> kindsShown = new ReadOnlyObjectWrapper<>(
            EnumSet.allOf(EdgeKind.class));
    /** Chosen here and not yet seen in the project: what comes back is no change by others. */
    private final List<Choices> sent = new ArrayList<>();
    private Choices onDisk = Choices.none();
    private int kOnDisk = Settings.defaults().lineage().k();
    private @Nullable Input shown;
    private @Nullable String wanted;

    LineageModel(Background background) {
        this.latest = new Latest(background);
        filter.addListener((_, _, _) -> filter());
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
            if (!sent.remove(disk) && !disk.equals(choices.get())) {
                choices.set(disk);
                history.forget();
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
        return change(fact, Choices::togglePin);
    }

    /** Bans a work, or sets it free again; what holds from now on, empty where the work cannot be banned. */
    Optional<Choices> toggleBan(Fact fact) {
        return change(fact, Choices::toggleBan);
    }

    /** Decides something about a work; what holds from now on, empty where nothing changes. */
    Optional<Choices> change(Fact fact, BiFunction<Choices, WorkKey, Choices> decision) {
        WorkKey key = fact.key();
        return key == null ? Optional.empty() : change(now -> decision.apply(now, key));
    }

    /** Decides something; what holds from now on, empty where nothing changes. Can be undone. */
    Optional<Choices> change(UnaryOperator<Choices> decision) {
        Choices before = choices.get();
        Choices after = decision.apply(before);
        if (after.equals(before)) {
            return Optional.empty();
        }
        history.changing(before);
        return Optional.of(chosen(after));
    }

    /** Takes the last decision back; what holds from now on, empty where there is none. */
    Optional<Choices> undo() {
        return history.undo(choices.get()).map(this::chosen);
    }

    /** Takes the last decision that was taken back anew. */
    Optional<Choices> redo() {
        return history.redo(choices.get()).map(this::chosen);
    }

    /** What can be undone. */
    ChoiceHistory history() {
        return history;
    }

    /** Puts a work elsewhere in the picture, for as long as this paper is open. */
    void move(Fact fact, double x, double y) {
        Picture now = picture.get();
        Picture.Place place = new Picture.Place(x, y);
        moved.put(fact.node().key(), place);
        if (now != null) {
            picture.set(now.with(fact.node().key(), place));
        }
    }

    /** Shows or hides the works of a kind. */
    void show(EdgeKind kind, boolean on) {
        if (on ? hidden.remove(kind) : hidden.add(kind)) {
            kindsShown.set(hidden.isEmpty()
                    ? EnumSet.allOf(EdgeKind.class)
                    : EnumSet.complementOf(EnumSet.copyOf(
                            hidden)));
            filter();
        }
    }

    /** The kinds whose works are shown. */
    ReadOnlyObjectProperty<Set<EdgeKind>> kindsProperty() {
        return kindsShown.getReadOnlyProperty();
    }

    /** Whether a work passes the filter of kinds; the paper always does. */
    boolean visible(Fact fact) {
        return fact.node().role() == Role.PAPER || kindsShown.get().contains(fact.kind());
    }

    /** The works that hold the words that are looked for, as the picture has them; empty where nothing is. */
    List<Integer> hits(String words) {
        Picture now = picture.get();
        return now == null || words.isBlank()
                ? List.of()
                : now.order().stream().filter(node -> visible(now.facts().get(node))
                        && now.facts().get(node).matches(words)).toList();
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

    private void filter() {
        String words = filter.get();
        rows.setPredicate(fact -> visible(fact) && (words.isBlank() || fact.matches(words)));
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
        history.forget();
        moved.clear();
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
        Input input = new Input(document.get(), lineage, choices.get(),
                snapshot.get().found().map(Found::expanded).orElse(Expanded.none()),
                snapshot.get().found().map(Found::summaries).orElse(Map.of()), k.get());
        if (shown != null && input.same(shown)) {
            return;
        }
        shown = input;
        if (picture.get() == null) {
            state.set(State.LOADING);
        }
        Map<String, Picture.Place> places = Map.copyOf(moved);
        latest.run(_ -> input.draw(places),
                made -> drawn(made, made.graph().size() > 1 ? State.READY : State.NO_REFERENCES,
                        null),
                why -> drawn(null, State.PROBLEM, why));
    }

    private void drawn(@Nullable Picture made, State now, @Nullable Sentence why) {
        picture.set(made);
        all.setAll(made == null ? List.of() : made.rows());
        problem.set(why);
        state.set(now);
        select(wanted);
    }

    /** What a picture is made of. */
    private record Input(Document document, Lineage lineage, Choices choices, Expanded expanded,
            Map<Id, String> summaries, int k) {
        /** A document is large: its hash tells it. */
        boolean same(Input other) {
            return document.hash().equals(other.document.hash()) && lineage.equals(other.lineage)
                    && choices.equals(other.choices) && expanded.equals(other.expanded)
                    && summaries.equals(other.summaries) && k == other.k;
        }

        Picture draw(Map<String, Picture.Place> moved) {
            return Picture.of(PaperGraph.of(document, lineage, choices, expanded), lineage, choices, k, summaries,
                    moved);
        }
    }
}
