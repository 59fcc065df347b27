package org.autoreproduce.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows that a tolerance cannot tell from a claim's: their printed number lies within T of the claim's. */
public final class Neighbours {
    private final List<OtherRow> rows;

    /** Takes all printed rows; value claims are rows, too. */
    public Neighbours(List<OtherRow> rows, List<Claim> claims) {
        List<OtherRow> all = new ArrayList<>(rows);
        for (Claim claim : claims) {
            if (claim instanceof ValueClaim c) {
                all.add(new OtherRow(c.row(), c.metric(), c.dataset(), c.split(), c.unit(), c.printed()));
            }
        }
        this.rows = List.copyOf(all);
    }

    /** Other rows of the same metric, data set, split and unit within T, each once. */
    public List<OtherRow> of(ValueClaim claim, BigDecimal tolerance) {
        Target target = Target.of(claim.printed());
        Map<String, OtherRow> near = new LinkedHashMap<>();
        for (OtherRow other : rows) {
            if (comparable(claim, other)
                    && Decimals.atMost(target.distance(Target.of(other.printed())), tolerance)) {
                near.putIfAbsent(other.row(), other);
            }
        }
        return List.copyOf(near.values());
    }

    private static boolean comparable(ValueClaim claim, OtherRow other) {
        return !claim.row().equals(other.row()) && claim.dataset().equals(other.dataset())
                && claim.metric().equalsIgnoreCase(other.metric()) && Objects.equals(claim.split(), other.split())
                && Unit.of(claim.unit()).equals(Unit.of(other.unit()));
    }
}
