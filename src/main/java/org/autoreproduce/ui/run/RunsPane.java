package org.autoreproduce.ui.run;

import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.report.RunEntry;
import org.autoreproduce.ui.kit.DenseTable;
import org.autoreproduce.ui.kit.TextColumn;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Snapshot;

/** Every run, whatever became of it. */
public final class RunsPane {
    private final TableView<RunEntry> table = new DenseTable<>("runs", "ui.runs.empty");

    /** Of the project as it is. */
    public RunsPane(ObservableValue<Snapshot> snapshot) {
        table.getColumns().add(new TextColumn<>("ui.runs.run", 70, RunEntry::run));
        table.getColumns().add(new TextColumn<>("ui.runs.phase", 130, RunEntry::phase));
        table.getColumns().add(new TextColumn<>("ui.runs.seeds", 120,
                run -> run.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        table.getColumns().add(new TextColumn<>("ui.runs.outcome", 220, RunEntry::outcome));
        table.getColumns().add(new TextColumn<>("ui.runs.counts", 80,
                run -> run.counts() ? Words.of("ui.yes") : ""));
        table.getColumns().add(new TextColumn<>("ui.runs.wall", 90,
                run -> run.wall() == null ? "" : run.wall().toMillis() / 1000.0 + " s"));
        table.getColumns().add(new TextColumn<>("ui.runs.commit", 90,
                run -> run.commit() == null ? "" : run.commit()));
        table.getColumns().add(new TextColumn<>("ui.runs.sandbox", 200, RunEntry::sandbox));
        snapshot.subscribe(now -> table.getItems()
                .setAll(now.report().map(ReportData::runs).orElse(java.util.List.of()).reversed()));
    }

    /** The pane. */
    public Node view() {
        return table;
    }
}
