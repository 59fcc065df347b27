package org.autoreproduce.study;

import java.util.List;

/** What review/requirements.json holds. */
public record Requirements(int schema, List<Requirement> requirements) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the list. */
    public Requirements {
        requirements = List.copyOf(requirements);
    }

    /** In the newest format. */
    public Requirements(List<Requirement> requirements) {
        this(SCHEMA, requirements);
    }
}
