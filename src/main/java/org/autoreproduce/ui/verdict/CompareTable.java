package org.autoreproduce.ui.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.report.Shown;
import org.autoreproduce.ui.kit.Chip;
import org.autoreproduce.ui.kit.ChipColumn;
import org.autoreproduce.ui.kit.DenseTable;
import org.autoreproduce.ui.kit.TextColumn;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** The claims of one paper as two reproductions measured them, side by side. */
public final class CompareTable {
    private final DenseTable<Row> table = new DenseTable<>("compare", "ui.compare.empty");

    /**
     * A claim in both.
     *
     * @param here  null where this one does not have it
     * @param there null where that one does not have it
     */
    public record Row(@Nullable ClaimEntry here, @Nullable ClaimEntry there) {
        ClaimEntry either() {
            return Optional.ofNullable(here).or(() -> Optional.ofNullable(there)).orElseThrow();
        }
    }

    /**
     * Two reports under two names.
     *
     * @param hereName  such as "with lineage"
     * @param thereName such as "without lineage"
     */
    public CompareTable(String hereName, ReportData here, String thereName, ReportData there) {
        table.getColumns().add(new TextColumn<>("ui.claims.claim", 260,
                row -> row.either().claim().id() + "  " + Shown.about(row.either().claim())));
        table.getColumns().add(new TextColumn<>("ui.claims.paper", 110, row -> Shown.printed(row.either().claim())));
        add(hereName, true);
        add(thereName, false);
        table.getItems().setAll(rows(here, there));
    }

    /** The table. */
    public DenseTable<Row> view() {
        return table;
    }

    static List<Row> rows(ReportData here, ReportData there) {
        TreeMap<Id, Row> rows = new TreeMap<>();
        Stream.concat(here.claims().stream(), there.claims().stream()).map(entry -> entry.claim().id()).distinct()
                .forEach(id -> rows.put(id, new Row(of(here, id), of(there, id))));
        return List.copyOf(rows.values());
    }

    private void add(String name, boolean here) {
        TextColumn<Row> measured = new TextColumn<>("ui.compare.measured", 175, row -> measured(entry(row, here)));
        measured.setText(Words.of("ui.compare.measured", name));
        ChipColumn<Row> verdict = new ChipColumn<>("ui.compare.verdict", 205, row -> verdict(entry(row, here)));
        table.getColumns().add(measured);
        table.getColumns().add(verdict);
    }

    private static @Nullable ClaimEntry entry(Row row, boolean here) {
        return here ? row.here() : row.there();
    }

    private static @Nullable ClaimEntry of(ReportData report, Id id) {
        return report.claims().stream().filter(entry -> entry.claim().id().equals(id)).findFirst().orElse(null);
    }

    private static String measured(@Nullable ClaimEntry entry) {
        return entry == null || entry.verdict().mean() == null
                ? Shown.NOTHING
                : Shown.measured(entry.verdict().mean(), Shown.lastDigit(entry.claim()));
    }

    private static Chip.@Nullable Look verdict(@Nullable ClaimEntry entry) {
        return entry == null ? null : VerdictChip.of(entry.verdict());
    }
}
