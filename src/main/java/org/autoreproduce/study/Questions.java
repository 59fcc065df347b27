package org.autoreproduce.study;

import java.util.List;

/** What review/questions.json holds. */
public record Questions(int schema, List<Question> questions) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the list. */
    public Questions {
        questions = List.copyOf(questions);
    }

    /** In the newest format. */
    public Questions(List<Question> questions) {
        this(SCHEMA, questions);
    }
}
