package org.autoreproduce.ui.verdict;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.report.Shown;
import org.autoreproduce.ui.kit.Chip;
import org.autoreproduce.ui.kit.ChipColumn;
import org.autoreproduce.ui.kit.DenseTable;
import org.autoreproduce.ui.kit.TextColumn;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Selection;
import org.autoreproduce.ui.session.Snapshot;
import org.autoreproduce.verdict.Verdict;
import org.autoreproduce.verdict.VerdictWords;

/** The claims: the paper's number beside the measured one, the verdict, and where the number comes from. */
public final class ClaimsPane {
    private final TableView<ClaimEntry> table = new DenseTable<>("claims", "ui.claims.empty");

    /** Of the project as it is; choosing a claim looks at its cell, its metrics line and its code line. */
    public ClaimsPane(ObservableValue<Snapshot> snapshot, Selection selection) {
        table.getColumns().add(new TextColumn<>("ui.claims.claim", 300,
                entry -> entry.claim().id() + "  " + Shown.about(entry.claim())));
        table.getColumns().add(new TextColumn<>("ui.claims.paper", 110, entry -> Shown.printed(entry.claim())));
        table.getColumns().add(new TextColumn<>("ui.claims.measured", 150, ClaimsPane::measured));
        table.getColumns().add(new TextColumn<>("ui.claims.gap", 80, entry -> Shown.percent(entry.verdict().gap())));
        table.getColumns().add(new TextColumn<>("ui.claims.tolerance", 90, entry -> tolerance(entry.verdict())));
        table.getColumns().add(new ChipColumn<>("ui.claims.verdict", 210, ClaimsPane::verdict));
        table.getColumns().add(new TextColumn<>("ui.claims.from", 280, ClaimsPane::from));
        snapshot.subscribe(now -> show(now.report().map(ReportData::claims).orElse(List.of())));
        table.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                selection.look(new Anchor.Item(entry.claim().id()));
            }
        });
    }

    /** The pane. */
    public Node view() {
        return table;
    }

    /** What is chosen stays chosen, as far as it is still there. */
    private void show(List<ClaimEntry> claims) {
        if (!claims.equals(table.getItems())) {
            int chosen = table.getSelectionModel().getSelectedIndex();
            table.getItems().setAll(claims);
            if (chosen >= 0 && chosen < claims.size()) {
                table.getSelectionModel().select(chosen);
            }
        }
    }

    private static String measured(ClaimEntry entry) {
        Verdict verdict = entry.verdict();
        if (verdict.mean() == null) {
            return Shown.NOTHING;
        }
        BigDecimal digit = Shown.lastDigit(entry.claim());
        String mean = Shown.measured(verdict.mean(), digit);
        String spread = verdict.deviation() == null ? "" : " ± " + Shown.measured(verdict.deviation(), digit);
        return mean + spread + " (" + verdict.n() + ")";
    }

    private static String tolerance(Verdict verdict) {
        return verdict.tolerance() == null ? Shown.NOTHING : "± " + Shown.plain(verdict.tolerance());
    }

    private static Chip.Look verdict(ClaimEntry entry) {
        return new Chip.Look(new VerdictWords().of(entry.verdict()).words(), switch (entry.verdict().outcome()) {
            case REPRODUCED -> Chip.Mood.GOOD;
            case DEVIATES -> Chip.Mood.BAD;
            case INCONCLUSIVE -> Chip.Mood.WARNING;
            case NOT_ATTEMPTED -> Chip.Mood.QUIET;
        });
    }

    private static String from(ClaimEntry entry) {
        return entry.sources().stream().map(source -> Words.of("ui.claims.source", source.run(), source.file(),
                source.at(), source.line())).distinct().limit(1).collect(Collectors.joining());
    }
}
