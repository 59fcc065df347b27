package org.autoreproduce.text;

import org.jspecify.annotations.Nullable;

/** Something went wrong that the user can understand and act on: what happened, what to do. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Sentence sentence;

    /** A problem told by a key of the bundle. */
    public ProblemException(String key, Object... arguments) {
        this(null, Sentence.of(key, arguments));
    }

    /** A problem with the failure behind it, which goes to the log and is not shown. */
    public ProblemException(@Nullable Throwable cause, Sentence sentence) {
        super(sentence.words(), cause);
        this.sentence = sentence;
    }

    /** What to tell the user. */
    public Sentence sentence() {
        return sentence;
    }
}
