package org.autoreproduce.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.autoreproduce.evidence.Id;

/** Judges claims by arithmetic alone: equal claims and numbers always give equal verdicts. Stateless. */
public final class Judge {
    /** One verdict for each claim, in their order. */
    public List<Verdict> judge(List<Claim> claims, Judging judging) {
        Map<Id, Standing> standings = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (claim instanceof ValueClaim value) {
                standings.put(value.id(), Standing.of(value, judging));
            }
        }
        ValueJudge values = new ValueJudge(judging.fixed(), new Neighbours(judging.rows(), claims));
        OrderingJudge orderings = new OrderingJudge(standings);
        List<Verdict> verdicts = new ArrayList<>();
        for (Claim claim : claims) {
            verdicts.add(switch (claim) {
                case ValueClaim value -> values.judge(Objects.requireNonNull(standings.get(value.id())));
                case OrderingClaim ordering -> orderings.judge(ordering, judging.notAttempted().get(ordering.id()));
            });
        }
        return verdicts;
    }
}
