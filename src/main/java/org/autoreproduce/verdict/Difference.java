package org.autoreproduce.verdict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** By how much one measured row is better than another, above 0 where it is, and how sure that is. */
sealed interface Difference {
    BigDecimal mean();

    /** Pairs, or the smaller of both numbers of seeds. */
    int n();

    boolean paired();

    /** Half the 95 % interval, if each row had that many more seeds with deviations as they are; needs n ≥ 2. */
    BigDecimal halfWidth(int more);

    /** Writes what is known besides the mean; needs n ≥ 2. */
    default void describe(Draft draft) {
        draft.halfWidth(halfWidth(0));
    }

    /** Seed by seed where both bindings give the same split and seed, else of the two means. Both have numbers. */
    static Difference of(Standing.Tried winner, Standing.Tried loser, Direction direction) {
        BigDecimal sign = direction == Direction.HIGHER ? BigDecimal.ONE : BigDecimal.ONE.negate();
        List<SeedValue> ours = numbered(winner);
        List<SeedValue> theirs = numbered(loser);
        if (paired(winner.binding(), loser.binding()) && seeds(ours).equals(seeds(theirs))) {
            List<BigDecimal> differences = new ArrayList<>();
            for (int i = 0; i < ours.size(); i++) {
                differences.add(number(ours.get(i)).subtract(number(theirs.get(i))).multiply(sign));
            }
            return new Paired(new Sample(differences));
        }
        return new Welch(new Sample(winner.values().numbers()), new Sample(loser.values().numbers()), sign);
    }

    private static boolean paired(Binding a, Binding b) {
        return a.paired() && b.paired() && a.dataset().equals(b.dataset()) && a.split().equals(b.split())
                && a.splits().equals(b.splits());
    }

    private static List<SeedValue> numbered(Standing.Tried tried) {
        return tried.values().seeds().stream().filter(seed -> seed.value() != null).toList();
    }

    private static List<Integer> seeds(List<SeedValue> values) {
        return values.stream().map(SeedValue::seed).toList();
    }

    private static BigDecimal number(SeedValue seed) {
        return Objects.requireNonNull(seed.value());
    }

    /** The differences of single seeds. */
    record Paired(Sample differences) implements Difference {
        @Override
        public BigDecimal mean() {
            return differences.mean();
        }

        @Override
        public int n() {
            return differences.size();
        }

        @Override
        public boolean paired() {
            return true;
        }

        @Override
        public BigDecimal halfWidth(int more) {
            return StudentT.halfWidth(differences.deviation(), n() + more);
        }

        @Override
        public void describe(Draft draft) {
            draft.deviation(differences.deviation()).halfWidth(halfWidth(0));
        }
    }

    /** Welch's interval of two means, its degrees of freedom by Satterthwaite. */
    record Welch(Sample winner, Sample loser, BigDecimal sign) implements Difference {
        @Override
        public BigDecimal mean() {
            return winner.mean().subtract(loser.mean()).multiply(sign);
        }

        @Override
        public int n() {
            return Math.min(winner.size(), loser.size());
        }

        @Override
        public boolean paired() {
            return false;
        }

        @Override
        public BigDecimal halfWidth(int more) {
            MathContext exactly = Decimals.EXACTLY;
            int a = winner.size() + more;
            int b = loser.size() + more;
            BigDecimal va = winner.variance().divide(BigDecimal.valueOf(a), exactly);
            BigDecimal vb = loser.variance().divide(BigDecimal.valueOf(b), exactly);
            BigDecimal sum = va.add(vb);
            if (sum.signum() == 0) {
                return BigDecimal.ZERO;
            }
            BigDecimal below = va.pow(2).divide(BigDecimal.valueOf(a - 1), exactly)
                    .add(vb.pow(2).divide(BigDecimal.valueOf(b - 1), exactly));
            double degrees = sum.pow(2).divide(below, exactly).doubleValue();
            return StudentT.quantile(degrees).multiply(sum.sqrt(exactly));
        }
    }
}
