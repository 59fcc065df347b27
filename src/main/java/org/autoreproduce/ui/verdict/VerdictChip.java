package org.autoreproduce.ui.verdict;

import java.util.Locale;
import org.autoreproduce.ui.kit.Chip;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.verdict.Outcome;
import org.autoreproduce.verdict.Verdict;

/** How a verdict looks at a glance. */
final class VerdictChip {
    private VerdictChip() {}

    /** Only what was reproduced can be mistaken for another row of the paper. */
    static Chip.Look of(Verdict verdict) {
        boolean alone = verdict.outcome() != Outcome.REPRODUCED || verdict.notToldApart().isEmpty();
        String key = alone ? verdict.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-') : "not-alone";
        return new Chip.Look(Words.of("ui.claims.outcome." + key), switch (verdict.outcome()) {
            case REPRODUCED -> Chip.Mood.GOOD;
            case DEVIATES -> Chip.Mood.BAD;
            case INCONCLUSIVE -> Chip.Mood.WARNING;
            case NOT_ATTEMPTED -> Chip.Mood.QUIET;
        });
    }
}
