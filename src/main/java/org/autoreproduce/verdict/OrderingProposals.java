package org.autoreproduce.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.autoreproduce.evidence.Id;

/**
 * Proposes an ordering wherever a claim's number lies within its tolerance of another row's: reproduced alone, it would
 * not tell the two apart.
 */
public final class OrderingProposals {
    private final Tolerance tolerance;

    /** By this tolerance. */
    public OrderingProposals(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    /**
     * In the order of the claims. Nothing where the metric's direction is unknown, where both rows print the same, and
     * where the claims hold that ordering already.
     *
     * @param rows printed numbers of rows that are no claims
     */
    public List<OrderingProposal> of(List<Claim> claims, List<OtherRow> rows) {
        Neighbours neighbours = new Neighbours(rows, claims);
        Map<Id, String> names = claims.stream().filter(ValueClaim.class::isInstance).map(ValueClaim.class::cast)
                .collect(Collectors.toMap(ValueClaim::id, ValueClaim::row));
        Set<Set<String>> known = claims.stream().filter(OrderingClaim.class::isInstance).map(OrderingClaim.class::cast)
                .map(one -> Set.of(names.getOrDefault(one.better(), "better"),
                        names.getOrDefault(one.worse(), "worse")))
                .collect(Collectors.toSet());
        List<OrderingProposal> found = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim instanceof ValueClaim value && value.direction() != null) {
                neighbours.of(value, tolerance.of(value)).stream()
                        .filter(rival -> rival.printed().value().compareTo(value.printed().value()) != 0)
                        .filter(rival -> !known.contains(Set.of(value.row(), rival.row())))
                        .map(rival -> new OrderingProposal(value.id(), value.row(), rival, better(value, rival)))
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static boolean better(ValueClaim claim, OtherRow rival) {
        boolean higher = claim.printed().value().compareTo(rival.printed().value()) > 0;
        return higher == (claim.direction() == Direction.HIGHER);
    }
}
