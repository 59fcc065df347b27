package org.autoreproduce.pipeline;

import java.util.List;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.MetricTable;
import org.autoreproduce.verdict.ValueClaim;

/** What review/claims.json holds. */
public record Claims(int schema, List<Claim> claims) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the list. */
    public Claims {
        claims = List.copyOf(claims);
    }

    /** The claims with range, direction and unit from our table of metrics, where nobody gave them. */
    public List<Claim> completed() {
        MetricTable metrics = MetricTable.standard();
        return claims.stream().map(claim -> claim instanceof ValueClaim value ? metrics.complete(value) : claim)
                .toList();
    }
}
