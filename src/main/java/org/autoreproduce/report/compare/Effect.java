package org.autoreproduce.report.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.autoreproduce.report.AssumptionEntry;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.ValueClaim;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the first variant and another, and how far the numbers lie apart.
 *
 * @param variant the other one, from 1
 * @param differ  config keys of the assumptions that differ; empty where none does, or where one of the two made none yet
 * @param lines   of the programs that are not the same, those of config.yaml left out
 * @param moved   of the claims that both measured
 */
public record Effect(int variant, List<String> differ, int lines, List<Moved> moved) {
    /** Copies the lists. */
    public Effect {
        differ = List.copyOf(differ);
        moved = List.copyOf(moved);
    }

    /**
     * A claim's number in both.
     *
     * @param claim the id in the first variant
     * @param by    the other's mean less the first's, in the claim's unit
     */
    public record Moved(String claim, BigDecimal by) {}

    /** Whether the difference of the numbers can be put down to one assumption, as far as assumptions go. */
    public boolean single() {
        return differ.size() == 1;
    }

    static Effect of(List<Variant> variants, int other, List<ClaimRow> claims, List<AssumptionRow> assumptions,
            List<FileDifference> files) {
        int lines = files.stream().filter(f -> f.variant() == other && !f.path().equals(Comparison.CONFIG))
                .mapToInt(FileDifference::changed).sum();
        boolean planned = variants.getFirst().planned() && variants.get(other).planned();
        return new Effect(other, planned ? differ(assumptions, other) : List.of(), lines, moved(claims, other));
    }

    private static List<String> differ(List<AssumptionRow> rows, int other) {
        return rows.stream().filter(row -> row.differs(0, other)).map(row -> {
            AssumptionEntry own = row.cells().getFirst();
            return (own != null ? own : Objects.requireNonNull(row.cells().get(other))).configKey();
        }).toList();
    }

    private static List<Moved> moved(List<ClaimRow> rows, int other) {
        List<Moved> moved = new ArrayList<>();
        for (ClaimRow row : rows) {
            ClaimEntry own = row.cells().getFirst();
            ClaimEntry their = row.cells().get(other);
            if (own != null && their != null && Objects.equals(unit(own.claim()), unit(their.claim()))) {
                BigDecimal before = own.verdict().mean();
                BigDecimal after = their.verdict().mean();
                if (before != null && after != null) {
                    moved.add(new Moved(own.claim().id().toString(), after.subtract(before)));
                }
            }
        }
        return moved;
    }

    /** Numbers in two units have no difference. */
    private static @Nullable String unit(Claim claim) {
        return claim instanceof ValueClaim value ? value.unit() : null;
    }
}
