package org.autoreproduce.report.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.autoreproduce.report.AssumptionEntry;
import org.jspecify.annotations.Nullable;

/**
 * The same assumption in every variant.
 *
 * @param cells   one for each variant, in their order; null where a variant does not make it
 * @param differs whether two variants that were planned do not agree; one that was not is never counted
 */
public record AssumptionRow(List<@Nullable AssumptionEntry> cells, boolean differs) {
    /** Copies the list. */
    public AssumptionRow {
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    /** The first variant's that makes it. */
    public AssumptionEntry first() {
        return cells.stream().filter(Objects::nonNull).findFirst().orElseThrow();
    }

    /** Whether two variants differ in it; one that makes no such assumption differs from one that does. */
    public boolean differs(int one, int other) {
        return !same(cells.get(one), cells.get(other));
    }

    static boolean same(@Nullable AssumptionEntry one, @Nullable AssumptionEntry other) {
        return one == null || other == null ? one == other : sameValue(one.value().strip(), other.value().strip());
    }

    /** 1e-4 and 0.0001 are one number, True and true one truth. */
    private static boolean sameValue(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException e) {
            return one.equals(other) || one.equalsIgnoreCase(other) && one.matches("(?i)true|false|none|null");
        }
    }
}
