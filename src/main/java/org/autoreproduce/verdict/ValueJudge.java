package org.autoreproduce.verdict;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Judges a printed number: reproduced if the whole interval of our mean lies within T of it, deviating if none of it
 * does. The first thing that forbids such a judgement is the reason, all others become notes.
 */
final class ValueJudge {
    private final FixedTolerances fixed;
    private final Neighbours neighbours;

    ValueJudge(FixedTolerances fixed, Neighbours neighbours) {
        this.fixed = fixed;
        this.neighbours = neighbours;
    }

    Verdict judge(Standing standing) {
        ValueClaim claim = standing.claim();
        BigDecimal known = fixed.tolerances().get(claim.id());
        BigDecimal t = known == null ? new Tolerance(fixed.percent()).of(claim) : known;
        Draft draft = new Draft(claim.id()).tolerance(t, neighbours.of(claim, t));
        draft.note(known == null ? Sentence.of("verdict.note.notFixed") : null);
        draft.note(Tolerance.note(claim.printed().spread()));
        draft.note(claim.assumedRange() ? Sentence.of("verdict.note.assumedRange", claim.metric()) : null);
        fixed.changes().stream().filter(change -> change.claim() == null || claim.id().equals(change.claim()))
                .forEach(change -> draft.note(change.what()));
        return switch (standing) {
            case Standing.Untried(var of, var why) -> draft.notAttempted(why);
            case Standing.Tried tried -> judge(tried, t, draft.seeds(tried.values().seeds()));
        };
    }

    private Verdict judge(Standing.Tried tried, BigDecimal t, Draft draft) {
        SeedValues values = tried.values();
        values.seeds().stream().filter(SeedValue::added)
                .forEach(seed -> draft.note(Sentence.of("verdict.note.seedAdded", seed.seed())));
        Sentence missing = values.without() == 0
                ? null
                : Sentence.of("verdict.why.seedsWithout", values.without(), values.seeds().size());
        if (values.numbers().isEmpty()) {
            return draft.inconclusive(Objects.requireNonNull(missing, "a tried claim has seeds"), null);
        }
        Sample sample = new Sample(values.numbers());
        Target target = Target.of(tried.claim().printed());
        BigDecimal mean = sample.mean();
        BigDecimal distance = target.distance(mean);
        boolean inside = Decimals.atMost(distance, t);
        draft.mean(mean, sample.size()).gap(gap(target, mean));
        best(tried.claim(), sample, draft);
        measure(tried, sample, draft);

        Sentence scaled = tried.binding().scaled()
                ? Sentence.of(inside ? "verdict.why.scaledInside" : "verdict.why.scaledOutside",
                        Objects.requireNonNullElse(tried.binding().scaledWhy(), "?"))
                : null;
        if (missing != null) {
            return draft.note(scaled).inconclusive(missing, null);
        }
        if (scaled != null) {
            return draft.inconclusive(scaled, Settling.NONE);
        }
        if (sample.size() == 1) {
            return draft.inconclusive(
                    Sentence.of(inside ? "verdict.why.oneSeedInside" : "verdict.why.oneSeedOutside"), null);
        }
        if (tried.seedChangesNothing()) {
            return draft.inconclusive(Sentence.of("verdict.why.seedChangesNothing"), Settling.NONE);
        }
        return byInterval(tried, sample, target, t, draft);
    }

    private static void measure(Standing.Tried tried, Sample sample, Draft draft) {
        if (sample.size() < 2) {
            return;
        }
        draft.deviation(sample.deviation());
        if (!tried.seedChangesNothing()) {
            draft.halfWidth(halfWidth(tried, sample));
        }
        if (tried.binding().deterministic() && !tried.shownDeterministic()) {
            draft.note(Sentence.of("verdict.note.notDeterministic"));
        }
    }

    private static Verdict byInterval(Standing.Tried tried, Sample sample, Target target, BigDecimal t, Draft draft) {
        BigDecimal mean = sample.mean();
        BigDecimal distance = target.distance(mean);
        BigDecimal h = halfWidth(tried, sample);
        if (Decimals.atMost(distance.add(h), t)) {
            return draft.reproduced();
        }
        if (distance.subtract(h).compareTo(t) > 0) {
            return draft.deviates(side(tried.claim().direction(), mean, target.nearest(mean)));
        }
        BigDecimal deviation = sample.deviation();
        BigDecimal room = t.subtract(distance);
        Settling settling = SeedsNeeded.above(sample.size(), room.abs(), room.signum() > 0,
                n -> StudentT.halfWidth(deviation, n));
        return draft.inconclusive(Sentence.of("verdict.why.undecided"), settling);
    }

    private static BigDecimal halfWidth(Standing.Tried tried, Sample sample) {
        return tried.shownDeterministic()
                ? BigDecimal.ZERO
                : StudentT.halfWidth(sample.deviation(), sample.size());
    }

    private static @Nullable Side side(@Nullable Direction direction, BigDecimal mean, BigDecimal printed) {
        boolean above = mean.compareTo(printed) > 0;
        return switch (direction) {
            case HIGHER -> above ? Side.BETTER : Side.WORSE;
            case LOWER -> above ? Side.WORSE : Side.BETTER;
            case null -> null;
        };
    }

    /** |m−p| / max(|m|,|p|), as the published system counts it. */
    private static BigDecimal gap(Target target, BigDecimal mean) {
        BigDecimal printed = target.nearest(mean);
        BigDecimal larger = mean.abs().max(printed.abs());
        return larger.signum() == 0
                ? BigDecimal.ZERO
                : mean.subtract(printed).abs().divide(larger, Decimals.EXACTLY);
    }

    private static void best(ValueClaim claim, Sample sample, Draft draft) {
        Direction direction = claim.direction();
        if (direction == null) {
            return;
        }
        List<BigDecimal> numbers = sample.numbers();
        Comparator<BigDecimal> order = Comparator.naturalOrder();
        BigDecimal best = (direction == Direction.HIGHER ? numbers.stream().max(order) : numbers.stream().min(order))
                .orElseThrow();
        draft.best(best);
        if (claim.printed().bestOf()) {
            draft.note(Sentence.of("verdict.note.bestOf", Decimals.kept(best).toPlainString()));
        }
    }
}
