package org.autoreproduce.report.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.autoreproduce.report.AssumptionEntry;
import org.jspecify.annotations.Nullable;

/** Finds the same assumption in several variants: by its config key, else by the question that it answers. */
final class AssumptionMatching {
    private final List<Variant> variants;
    private final List<@Nullable AssumptionEntry[]> rows = new ArrayList<>();

    AssumptionMatching(List<Variant> variants) {
        this.variants = variants;
        for (int at = 0; at < variants.size(); at++) {
            place(at);
        }
    }

    /** Those that differ first, otherwise in the order of the first variant. */
    List<AssumptionRow> rows() {
        return rows.stream().map(row -> new AssumptionRow(Arrays.asList(row), differs(row)))
                .sorted(Comparator.comparing(row -> !row.differs())).toList();
    }

    /** All keys first: an answer to the same question must not take the row of the key itself. */
    private void place(int at) {
        List<AssumptionEntry> rest = new ArrayList<>();
        for (AssumptionEntry entry : variants.get(at).report().assumptions()) {
            row(at, entry, (a, b) -> a.configKey().equals(b.configKey()))
                    .ifPresentOrElse(row -> row[at] = entry, () -> rest.add(entry));
        }
        for (AssumptionEntry entry : rest) {
            row(at, entry, (a, b) -> a.question() != null && a.question().equals(b.question()))
                    .ifPresentOrElse(row -> row[at] = entry, () -> {
                        @Nullable
                        AssumptionEntry[] row = new @Nullable AssumptionEntry[variants.size()];
                        row[at] = entry;
                        rows.add(row);
                    });
        }
    }

    private Optional<@Nullable AssumptionEntry[]> row(int at, AssumptionEntry entry,
            BiPredicate<AssumptionEntry, AssumptionEntry> same) {
        return rows.stream().filter(row -> row[at] == null).filter(row -> Arrays.stream(row, 0, at)
                .anyMatch(there -> there != null && same.test(there, entry))).findFirst();
    }

    private boolean differs(@Nullable AssumptionEntry[] row) {
        for (int one = 0; one < row.length; one++) {
            for (int other = one + 1; other < row.length; other++) {
                if (variants.get(one).planned() && variants.get(other).planned()
                        && !AssumptionRow.same(row[one], row[other])) {
                    return true;
                }
            }
        }
        return false;
    }
}
