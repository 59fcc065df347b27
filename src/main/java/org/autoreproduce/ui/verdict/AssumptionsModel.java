package org.autoreproduce.ui.verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.pipeline.AssumptionEdit;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageRecord;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.report.AssumptionEntry;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.study.Assumption;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Snapshot;
import org.jspecify.annotations.Nullable;

/** The assumptions, what each value was before it was changed here, and what nobody answered. Needs no toolkit. */
final class AssumptionsModel {
    private final ReadOnlyListWrapper<Row> rows = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyListWrapper<ReportData.QuestionEntry> open = new ReadOnlyListWrapper<>(
            FXCollections.observableArrayList());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(Words.of("ui.drawer.assumptions"));
    private final ReadOnlyStringWrapper stale = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Sentence> problem = new ReadOnlyObjectWrapper<>();
    private final Map<Id, String> before = new HashMap<>();
    private List<Assumption> assumptions = List.of();
    private List<Snippet> snippets = List.of();
    private List<AssumptionEntry> entries = List.of();
    private int planned;

    /**
     * An assumption.
     *
     * @param was its value before it was changed here; null where it was not, or the plan was made anew since
     */
    record Row(AssumptionEntry entry, @Nullable String was) {}

    /** In the order of the plan. */
    ReadOnlyListProperty<Row> rows() {
        return rows.getReadOnlyProperty();
    }

    /** The questions that no assumption answers. */
    ReadOnlyListProperty<ReportData.QuestionEntry> open() {
        return open.getReadOnlyProperty();
    }

    /** As "Assumptions 6". */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Which stages are out of date, in a sentence; empty for none. */
    ReadOnlyStringProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** Why the last change was not made; null where it was. */
    ReadOnlyObjectProperty<@Nullable Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** As the project's file has them. */
    List<Assumption> assumptions() {
        return assumptions;
    }

    Optional<Assumption> find(String id) {
        return Id.find(id).flatMap(one -> AssumptionEdit.find(assumptions, one));
    }

    /** The lines or the passage that an assumption rests on. */
    Optional<Anchor> source(String id) {
        return find(id).flatMap(one -> Optional.ofNullable(one.where()).or(() -> snippets.stream()
                .filter(snippet -> snippet.id().equals(one.snippet())).<Anchor>map(Snippet::where).findFirst()));
    }

    void show(Snapshot now) {
        snippets = now.found().map(found -> found.lineage().snippets()).orElse(List.of());
        assumptions = now.found().map(Found::assumptions).orElse(List.of());
        entries = now.report().map(ReportData::assumptions).orElse(List.of());
        stale.set(now.found().map(StaleWords::of).orElse(""));
        now.found().ifPresent(this::forgetOldPlan);
        List<ReportData.QuestionEntry> unanswered = now.report().map(ReportData::questions).orElse(List.of()).stream()
                .filter(question -> question.answer() == null).toList();
        if (!unanswered.equals(open)) {
            open.setAll(unanswered);
        }
        title.set(entries.isEmpty()
                ? Words.of("ui.drawer.assumptions")
                : Words.of("ui.assumptions.title", entries.size()));
        fill();
    }

    /** This one's value is about to be another; the first of all stays in sight. */
    void changing(Assumption old, Assumption now) {
        problem.set(null);
        String first = before.getOrDefault(old.id(), old.value());
        if (first.equals(now.value())) {
            before.remove(old.id());
        } else if (!old.value().equals(now.value())) {
            before.put(old.id(), first);
        }
        fill();
    }

    void failed(@Nullable Sentence why) {
        problem.set(why);
    }

    /** A plan that was made anew has values of its own. */
    private void forgetOldPlan(Found found) {
        StageRecord record = found.records().get(StageName.PLAN);
        if (record != null && record.run() != planned) {
            before.clear();
            planned = record.run();
        }
    }

    private void fill() {
        List<Row> now = entries.stream().map(entry -> new Row(entry, Id.find(entry.id()).map(before::get).orElse(null)))
                .toList();
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
    }
}
