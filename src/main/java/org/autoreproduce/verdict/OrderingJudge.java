package org.autoreproduce.verdict;

import java.util.Map;
import java.util.Objects;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Judges whether a row is better than another, both measured by us: by the interval of their difference. */
final class OrderingJudge {
    private final Map<Id, Standing> standings;

    OrderingJudge(Map<Id, Standing> standings) {
        this.standings = standings;
    }

    Verdict judge(OrderingClaim claim, @Nullable Sentence notAttempted) {
        Draft draft = new Draft(claim.id());
        if (notAttempted != null) {
            return draft.notAttempted(notAttempted);
        }
        Standing better = standings.get(claim.better());
        Standing worse = standings.get(claim.worse());
        if (!(better instanceof Standing.Tried winner)) {
            return draft.notAttempted(notMeasured(claim.better(), better));
        }
        if (!(worse instanceof Standing.Tried loser)) {
            return draft.notAttempted(notMeasured(claim.worse(), worse));
        }
        Direction direction = winner.claim().direction();
        if (direction == null) {
            return draft.notAttempted(Sentence.of("verdict.why.noDirection", winner.claim().metric()));
        }
        if (!alike(winner.claim(), loser.claim())) {
            return draft.notAttempted(Sentence.of("verdict.why.notAlike", claim.better(), claim.worse()));
        }
        if (winner.claim().assumedRange()) {
            draft.note(Sentence.of("verdict.note.assumedRange", winner.claim().metric()));
        }
        return judge(winner, loser, direction, draft);
    }

    private static Verdict judge(Standing.Tried winner, Standing.Tried loser, Direction direction, Draft draft) {
        int without = winner.values().without() + loser.values().without();
        Sentence missing = without == 0
                ? null
                : Sentence.of("verdict.why.seedsWithout", without,
                        winner.values().seeds().size() + loser.values().seeds().size());
        if (winner.values().numbers().isEmpty() || loser.values().numbers().isEmpty()) {
            return draft.inconclusive(Objects.requireNonNull(missing, "a tried claim has seeds"), null);
        }
        Difference difference = Difference.of(winner, loser, direction);
        draft.mean(difference.mean(), difference.n()).note(Sentence.of(difference.paired()
                ? "verdict.note.paired"
                : "verdict.note.welch"));
        boolean right = difference.mean().signum() > 0;
        Sentence scaled = scaled(winner, loser, right);
        boolean judgeable = difference.n() > 1;
        if (judgeable) {
            difference.describe(draft);
        }
        if (missing != null) {
            return draft.note(scaled).inconclusive(missing, null);
        }
        if (scaled != null) {
            return draft.inconclusive(scaled, Settling.NONE);
        }
        if (!judgeable) {
            return draft.inconclusive(Sentence.of(right ? "verdict.why.oneSeedRight" : "verdict.why.oneSeedWrong"),
                    null);
        }
        if (winner.seedChangesNothing() || loser.seedChangesNothing()) {
            Id still = (winner.seedChangesNothing() ? winner : loser).claim().id();
            return draft.inconclusive(Sentence.of("verdict.why.seedChangesNothingFor", still), Settling.NONE);
        }
        return byInterval(difference, draft);
    }

    private static Verdict byInterval(Difference difference, Draft draft) {
        var h = difference.halfWidth(0);
        if (difference.mean().subtract(h).signum() > 0) {
            return draft.reproduced();
        }
        if (difference.mean().add(h).signum() < 0) {
            return draft.deviates(Side.WORSE);
        }
        Settling settling = SeedsNeeded.above(difference.n(), difference.mean().abs(), false,
                n -> difference.halfWidth(n - difference.n()));
        return draft.inconclusive(Sentence.of("verdict.why.noDifference"), settling);
    }

    private static @Nullable Sentence scaled(Standing.Tried winner, Standing.Tried loser, boolean right) {
        Binding scaled = winner.binding().scaled() ? winner.binding() : loser.binding();
        return !scaled.scaled()
                ? null
                : Sentence.of(right ? "verdict.why.scaledRight" : "verdict.why.scaledWrong",
                        Objects.requireNonNullElse(scaled.scaledWhy(), "?"));
    }

    private static Sentence notMeasured(Id claim, @Nullable Standing standing) {
        return standing instanceof Standing.Untried(var of, var why)
                ? Sentence.of("verdict.why.rowNotMeasured", claim, why.words())
                : Sentence.of("verdict.why.rowUnknown", claim);
    }

    private static boolean alike(ValueClaim a, ValueClaim b) {
        return !a.id().equals(b.id()) && a.metric().equalsIgnoreCase(b.metric()) && a.dataset().equals(b.dataset())
                && Objects.equals(a.split(), b.split()) && a.direction() == b.direction()
                && Unit.of(a.unit()).equals(Unit.of(b.unit()));
    }
}
