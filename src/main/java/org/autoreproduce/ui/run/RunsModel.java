package org.autoreproduce.ui.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import org.autoreproduce.report.RunEntry;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** Every run as the report tells it and as its folder does, and which one is looked at. Needs no toolkit. */
final class RunsModel {
    private final ReadOnlyListWrapper<Row> rows = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyObjectWrapper<@Nullable Row> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Metric> metric = new ReadOnlyObjectWrapper<>();
    private List<RunEntry> told = List.of();
    private List<KnownRun> known = List.of();

    /**
     * A run.
     *
     * @param entry what the report tells; null where it was made before this run began
     * @param known what its folder tells; null where nobody looked yet
     */
    record Row(String run, @Nullable RunEntry entry, @Nullable KnownRun known) {
        boolean running() {
            return known != null && known.running();
        }

        String phase() {
            return entry != null ? entry.phase() : known != null ? known.words() : "";
        }

        String outcome() {
            return running() || entry == null ? Words.of("account.outcome.running") : entry.outcome();
        }
    }

    /**
     * A line of a metrics file as it stands there.
     *
     * @param text null where it is not there any more
     */
    record Metric(String run, int line, @Nullable String text) {}

    /** The newest first. */
    ReadOnlyListProperty<Row> rows() {
        return rows.getReadOnlyProperty();
    }

    /** The run that is looked at; null for none. */
    ReadOnlyObjectProperty<@Nullable Row> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The metrics line that is looked at; null for none. */
    ReadOnlyObjectProperty<@Nullable Metric> metricProperty() {
        return metric.getReadOnlyProperty();
    }

    void told(List<RunEntry> entries) {
        told = entries;
        join();
    }

    void known(List<KnownRun> runs) {
        known = runs;
        join();
    }

    void choose(@Nullable Row row) {
        chosen.set(row);
        Metric now = metric.get();
        if (now != null && (row == null || !now.run().equals(row.run()))) {
            metric.set(null);
        }
    }

    void metric(Metric line) {
        metric.set(line);
    }

    Optional<Row> find(String run) {
        return rows.stream().filter(row -> row.run().equals(run)).findFirst();
    }

    private void join() {
        List<Row> joined = new ArrayList<>();
        for (RunEntry entry : told) {
            joined.add(new Row(entry.run(), entry,
                    known.stream().filter(run -> run.run().equals(entry.run())).findFirst().orElse(null)));
        }
        for (KnownRun run : known) {
            boolean fresh = told.stream().noneMatch(entry -> entry.run().equals(run.run()));
            if (fresh && (run.running() || run.exit() != null)) {
                joined.add(new Row(run.run(), null, run));
            }
        }
        joined.sort(Comparator.comparing(Row::run));
        List<Row> newestFirst = joined.reversed();
        if (!newestFirst.equals(rows)) {
            rows.setAll(newestFirst);
        }
        Row before = chosen.get();
        if (before != null) {
            chosen.set(find(before.run()).orElse(null));
        }
    }
}
