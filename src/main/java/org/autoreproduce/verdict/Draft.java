package org.autoreproduce.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** A verdict in the making: numbers first, the outcome last. */
final class Draft {
    private final Id claim;
    private final List<Sentence> notes = new ArrayList<>();
    private List<OtherRow> notToldApart = List.of();
    private List<SeedValue> seeds = List.of();
    private @Nullable BigDecimal tolerance;
    private @Nullable BigDecimal mean;
    private @Nullable BigDecimal deviation;
    private @Nullable BigDecimal halfWidth;
    private @Nullable BigDecimal gap;
    private @Nullable BigDecimal best;
    private int n;

    Draft(Id claim) {
        this.claim = claim;
    }

    Draft tolerance(BigDecimal t, List<OtherRow> near) {
        tolerance = t;
        notToldApart = near;
        return this;
    }

    Draft seeds(List<SeedValue> all) {
        seeds = all;
        return this;
    }

    Draft mean(BigDecimal m, int count) {
        mean = Decimals.kept(m);
        n = count;
        return this;
    }

    Draft gap(BigDecimal size) {
        gap = Decimals.kept(size);
        return this;
    }

    Draft best(BigDecimal number) {
        best = Decimals.kept(number);
        return this;
    }

    Draft deviation(BigDecimal s) {
        deviation = Decimals.kept(s);
        return this;
    }

    Draft halfWidth(BigDecimal h) {
        halfWidth = Decimals.kept(h);
        return this;
    }

    Draft note(@Nullable Sentence note) {
        if (note != null) {
            notes.add(note);
        }
        return this;
    }

    Verdict reproduced() {
        return verdict(Outcome.REPRODUCED, null, null, null);
    }

    Verdict deviates(@Nullable Side side) {
        return verdict(Outcome.DEVIATES, side, null, null);
    }

    Verdict inconclusive(Sentence reason, @Nullable Settling settling) {
        return verdict(Outcome.INCONCLUSIVE, null, reason, settling);
    }

    Verdict notAttempted(Sentence reason) {
        return verdict(Outcome.NOT_ATTEMPTED, null, reason, null);
    }

    private Verdict verdict(Outcome outcome, @Nullable Side side, @Nullable Sentence reason,
            @Nullable Settling settling) {
        return new Verdict(claim, outcome, side, reason, notes, tolerance, mean, deviation, halfWidth, n, gap, best,
                settling, notToldApart, seeds);
    }
}
