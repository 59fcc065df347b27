package org.autoreproduce.study;

import java.util.List;

/** What plan/assumptions.json holds. */
public record Assumptions(int schema, List<Assumption> assumptions) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the list. */
    public Assumptions {
        assumptions = List.copyOf(assumptions);
    }

    /** In the newest format. */
    public Assumptions(List<Assumption> assumptions) {
        this(SCHEMA, assumptions);
    }
}
