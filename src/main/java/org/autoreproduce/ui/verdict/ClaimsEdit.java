package org.autoreproduce.ui.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.json.Json;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.Claims;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.OrderingClaim;

/** Changes to the list of claims as the project's file takes them. */
final class ClaimsEdit {
    private ClaimsEdit() {}

    /** What goes with a claim: itself, and the comparisons that it is a side of. */
    static List<Claim> going(List<Claim> claims, Id id) {
        return claims.stream().filter(claim -> claim.id().equals(id)
                || claim instanceof OrderingClaim order && (order.better().equals(id) || order.worse().equals(id)))
                .toList();
    }

    static List<Claim> without(List<Claim> claims, List<Claim> going) {
        List<Id> ids = going.stream().map(Claim::id).toList();
        return claims.stream().filter(claim -> !ids.contains(claim.id())).toList();
    }

    /** In the order of their ids; one that is there already stays as it is. */
    static List<Claim> with(List<Claim> claims, List<Claim> added) {
        List<Claim> all = new ArrayList<>(claims);
        all.addAll(without(added, claims));
        all.sort(Comparator.comparing(Claim::id));
        return List.copyOf(all);
    }

    /** Writes these claims. */
    static Command.Edit of(List<Claim> claims) {
        return new Command.Edit(Artefact.CLAIMS, new Json().write(new Claims(Claims.SCHEMA, claims)));
    }
}
