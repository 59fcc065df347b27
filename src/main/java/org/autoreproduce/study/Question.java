package org.autoreproduce.study;

import java.util.List;
import org.autoreproduce.evidence.Id;

/**
 * Something that a program needs and the paper leaves out.
 *
 * @param why          why it matters for the numbers
 * @param requirements those that cannot be met without an answer; may be empty
 */
public record Question(Id id, Area area, String question, String why, List<Id> requirements) {
    /** Copies the list. */
    public Question {
        requirements = List.copyOf(requirements);
    }
}
