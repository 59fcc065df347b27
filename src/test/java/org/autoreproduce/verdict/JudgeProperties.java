package org.autoreproduce.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class JudgeProperties {
    private static Verdict judge(BigDecimal printed, List<BigDecimal> measured, int shift) {
        Printed number = new Printed(printed.movePointRight(shift), null, null,
                new BigDecimal("0.1").movePointRight(shift), null, false);
        String[] values = measured.stream().map(x -> x.movePointRight(shift).toPlainString()).toArray(String[]::new);
        return Example.of(Example.C1, "PSNR", "Ours", number, null, values).judge();
    }

    @Property
    void agreesWithTheTwoInequalities(@ForAll @BigRange(min = "-50", max = "50") @Scale(1) BigDecimal printed,
            @ForAll @Size(min = 2, max = 6) List<@BigRange(min = "-60", max = "60") @Scale(2) BigDecimal> measured) {
        Verdict v = judge(printed, measured, 0);
        Assume.that(v.halfWidth() != null);
        double distance = v.mean().subtract(printed).abs().doubleValue();
        double h = v.halfWidth().doubleValue();
        double t = v.tolerance().doubleValue();
        Assume.that(Math.abs(distance + h - t) > 1e-6 && Math.abs(distance - h - t) > 1e-6);

        assertThat(v.outcome()).isEqualTo(distance + h <= t
                ? Outcome.REPRODUCED
                : distance - h > t ? Outcome.DEVIATES : Outcome.INCONCLUSIVE);
    }

    @Property
    void theUnitOfMeasureChangesNoOutcome(@ForAll @BigRange(min = "-50", max = "50") @Scale(1) BigDecimal printed,
            @ForAll @Size(min = 1, max = 6) List<@BigRange(min = "-60", max = "60") @Scale(2) BigDecimal> measured,
            @ForAll @IntRange(min = -6, max = 6) int shift) {
        Verdict here = judge(printed, measured, 0);
        Verdict there = judge(printed, measured, shift);

        assertThat(there.outcome()).isEqualTo(here.outcome());
        assertThat(there.side()).isEqualTo(here.side());
        assertThat(there.settling()).isEqualTo(here.settling());
    }

    @Property
    void theOrderOfTheSeedsChangesNothing(
            @ForAll @Size(min = 2, max = 6) List<@BigRange(min = "0", max = "60") @Scale(2) BigDecimal> measured) {
        Verdict one = judge(BigDecimal.valueOf(30), measured, 0);
        Verdict other = judge(BigDecimal.valueOf(30), measured.reversed(), 0);

        assertThat(other.outcome()).isEqualTo(one.outcome());
        assertThat(other.mean()).isEqualTo(one.mean());
        assertThat(other.halfWidth()).isEqualTo(one.halfWidth());
    }

    @Property
    void soManySeedsAsPromisedSettleItAndOneFewerDoesNot(
            @ForAll @BigRange(min = "0.01", max = "5") @Scale(2) BigDecimal deviation,
            @ForAll @BigRange(min = "0.01", max = "5") @Scale(2) BigDecimal room) {
        Settling settling = SeedsNeeded.above(2, room, true, n -> StudentT.halfWidth(deviation, n));
        Assume.that(!settling.equals(Settling.NONE));

        assertThat(StudentT.halfWidth(deviation, settling.seeds())).isLessThanOrEqualTo(room);
        IntStream.of(settling.seeds() - 1).filter(n -> n > 2)
                .forEach(n -> assertThat(StudentT.halfWidth(deviation, n)).isGreaterThan(room));
    }
}
