package org.autoreproduce.ui.verdict;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.report.Shown;
import org.autoreproduce.ui.session.Snapshot;
import org.autoreproduce.verdict.Claim;
import org.jspecify.annotations.Nullable;

/** The claims, which one is looked at, and what the user is about to change in them. Needs no toolkit. */
final class ClaimsModel {
    private final ReadOnlyListWrapper<ClaimEntry> entries = new ReadOnlyListWrapper<>(
            FXCollections.observableArrayList());
    private final ReadOnlyObjectWrapper<@Nullable ClaimEntry> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RawLine> raw = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Claim>> dropping = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Claim>> dropped = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper stale = new ReadOnlyStringWrapper("");
    private final BooleanProperty adding = new SimpleBooleanProperty();
    private final ClaimDraft draft = new ClaimDraft();
    private List<Claim> claims = List.of();

    /**
     * A line of a metrics file as it stands there.
     *
     * @param text null where it is not there any more
     */
    record RawLine(Anchor.Metric where, @Nullable String text) {}

    /** In the order of their ids. */
    ReadOnlyListProperty<ClaimEntry> entries() {
        return entries.getReadOnlyProperty();
    }

    /** The claim that is looked at; null for none. */
    ReadOnlyObjectProperty<@Nullable ClaimEntry> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The metrics line that is looked at; null for none. */
    ReadOnlyObjectProperty<@Nullable RawLine> rawProperty() {
        return raw.getReadOnlyProperty();
    }

    /** What would go if the user says so; empty where nothing was asked. */
    ReadOnlyObjectProperty<List<Claim>> droppingProperty() {
        return dropping.getReadOnlyProperty();
    }

    /** What went last and can come back; empty for nothing. */
    ReadOnlyObjectProperty<List<Claim>> droppedProperty() {
        return dropped.getReadOnlyProperty();
    }

    /** What came of all claims, in the report's words; empty where there are none. */
    ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /** Which stages are out of date, in a sentence; empty for none. */
    ReadOnlyStringProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** Whether the form for a claim is open. */
    BooleanProperty addingProperty() {
        return adding;
    }

    ClaimDraft draft() {
        return draft;
    }

    /** The claims as the project's file has them. */
    List<Claim> claims() {
        return claims;
    }

    void show(Snapshot now) {
        claims = now.found().map(Found::claims).orElse(List.of());
        stale.set(now.found().map(StaleWords::of).orElse(""));
        List<ClaimEntry> all = now.report().map(ReportData::claims).orElse(List.of());
        headline.set(now.report().filter(_ -> !all.isEmpty()).map(Shown::headline).orElse(""));
        if (!all.equals(entries)) {
            entries.setAll(all);
        }
        ClaimEntry before = chosen.get();
        if (before != null) {
            chosen.set(find(before.claim().id()).orElse(null));
        }
    }

    Optional<ClaimEntry> find(Id id) {
        return entries.stream().filter(entry -> entry.claim().id().equals(id)).findFirst();
    }

    void choose(@Nullable ClaimEntry entry) {
        if (entry != chosen.get()) {
            raw.set(null);
            dropping.set(List.of());
            chosen.set(entry);
        }
    }

    void raw(RawLine line) {
        raw.set(line);
    }

    /** The user thinks of dropping this. */
    void ask(Id id) {
        dropping.set(ClaimsEdit.going(claims, id));
    }

    void dontDrop() {
        dropping.set(List.of());
    }

    /** It is dropped: these are what stays. */
    List<Claim> drop() {
        List<Claim> going = dropping.get();
        dropping.set(List.of());
        dropped.set(going);
        return ClaimsEdit.without(claims, going);
    }

    /** It comes back: these are all then. */
    List<Claim> undo() {
        List<Claim> back = dropped.get();
        dropped.set(List.of());
        return ClaimsEdit.with(claims, back);
    }
}
