package org.autoreproduce.verdict;

import java.math.BigDecimal;
import java.util.List;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What arithmetic says of a claim. All numbers are in the claim's unit. Of an ordering, mean, deviation and half-width
 * are those of the difference, above 0 where the row that should win does.
 *
 * @param side          set where it deviates from a number and the direction is known
 * @param reason        why it is inconclusive or not attempted; null otherwise
 * @param notes         what else the reader must know: what was assumed, added or changed
 * @param tolerance     T as fixed; null for an ordering
 * @param mean          m; null without numbers
 * @param deviation     s; null with fewer than two numbers
 * @param halfWidth     h; null where it has no meaning
 * @param n             the seeds that gave a number; of an ordering, the pairs or the smaller of both counts
 * @param gap           |m−p| / max(|m|,|p|), from 0 to 2; null without numbers and for an ordering
 * @param best          our best number by the metric's direction; null where unknown
 * @param settling      whether more seeds would settle it; null where it is settled or nobody can tell
 * @param notToldApart  rows whose printed number lies within T of the claim's
 * @param seeds         all seeds with their numbers; empty for an ordering
 */
public record Verdict(Id claim, Outcome outcome, @Nullable Side side, @Nullable Sentence reason, List<Sentence> notes,
        @Nullable BigDecimal tolerance, @Nullable BigDecimal mean, @Nullable BigDecimal deviation,
        @Nullable BigDecimal halfWidth, int n, @Nullable BigDecimal gap, @Nullable BigDecimal best,
        @Nullable Settling settling, List<OtherRow> notToldApart, List<SeedValue> seeds) {
    /** Copies the lists. */
    public Verdict {
        notes = List.copyOf(notes);
        notToldApart = List.copyOf(notToldApart);
        seeds = List.copyOf(seeds);
    }
}
