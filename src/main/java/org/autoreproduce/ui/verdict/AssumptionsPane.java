package org.autoreproduce.ui.verdict;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.report.AssumptionEntry;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.ui.kit.DenseTable;
import org.autoreproduce.ui.kit.TextColumn;
import org.autoreproduce.ui.session.Selection;
import org.autoreproduce.ui.session.Snapshot;

/** What the paper does not say and was assumed in its place, with what speaks for it. */
public final class AssumptionsPane {
    private final TableView<AssumptionEntry> table = new DenseTable<>("assumptions", "ui.assumptions.empty");

    /** Of the project as it is; choosing one looks at its config line and at what it rests on. */
    public AssumptionsPane(ObservableValue<Snapshot> snapshot, Selection selection) {
        table.getColumns().add(new TextColumn<>("ui.assumptions.id", 50, AssumptionEntry::id));
        table.getColumns().add(new TextColumn<>("ui.assumptions.statement", 330, AssumptionEntry::statement));
        table.getColumns().add(new TextColumn<>("ui.assumptions.value", 120, AssumptionEntry::value));
        table.getColumns().add(new TextColumn<>("ui.assumptions.key", 150, AssumptionEntry::configKey));
        table.getColumns().add(new TextColumn<>("ui.assumptions.source", 90, AssumptionEntry::source));
        table.getColumns().add(new TextColumn<>("ui.assumptions.place", 230,
                entry -> entry.place() == null ? "" : entry.place()));
        table.getColumns().add(new TextColumn<>("ui.assumptions.why", 300, AssumptionEntry::why));
        snapshot.subscribe(now -> {
            List<AssumptionEntry> all = now.report().map(ReportData::assumptions).orElse(List.of());
            if (!all.equals(table.getItems())) {
                table.getItems().setAll(all);
            }
        });
        table.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                selection.look(new Anchor.Item(Id.of(entry.id())));
            }
        });
    }

    /** The pane. */
    public Node view() {
        return table;
    }
}
