package org.autoreproduce.report.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.autoreproduce.report.ClaimEntry;
import org.jspecify.annotations.Nullable;

/**
 * The same claim in every variant.
 *
 * @param cells one for each variant, in their order; null where a variant does not have it
 */
public record ClaimRow(List<@Nullable ClaimEntry> cells) {
    /** Copies the list. */
    public ClaimRow {
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    /** The first variant's that has it. */
    public ClaimEntry first() {
        return cells.stream().filter(Objects::nonNull).findFirst().orElseThrow();
    }

    /** Whether every variant has it. */
    public boolean matched() {
        return cells.stream().allMatch(Objects::nonNull);
    }
}
