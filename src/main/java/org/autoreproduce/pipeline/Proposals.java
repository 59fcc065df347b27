package org.autoreproduce.pipeline;

import java.util.List;
import org.autoreproduce.verdict.OrderingProposal;

/** What plan/proposals.json holds: claims that the plan would add. No model sees it, for it tells printed numbers. */
public record Proposals(int schema, List<OrderingProposal> orderings) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the list. */
    public Proposals {
        orderings = List.copyOf(orderings);
    }
}
