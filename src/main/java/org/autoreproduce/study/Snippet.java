package org.autoreproduce.study;

import java.util.List;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;

/**
 * Lines of a cited work that answer a question which the paper leaves open.
 *
 * @param work    whose lines they are
 * @param where   file and lines in that work's folder
 * @param text    the lines themselves
 * @param note    what they show, in a sentence
 * @param answers the questions; may be empty where the lines are merely useful
 */
public record Snippet(Id id, Id work, Anchor.Code where, String text, String note, List<Id> answers) {
    /** Copies the list. */
    public Snippet {
        answers = List.copyOf(answers);
    }
}
