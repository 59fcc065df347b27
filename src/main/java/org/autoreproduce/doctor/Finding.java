package org.autoreproduce.doctor;

import java.util.Optional;
import org.autoreproduce.text.Sentence;

/**
 * One thing that was looked at.
 *
 * @param subject  what it is, one word for a list: JDK, Python, sandbox …
 * @param state    how it stands
 * @param sentence what was found
 * @param remedy   how to get what is missing; empty where nothing is
 */
public record Finding(Sentence subject, State state, Sentence sentence, Optional<Sentence> remedy) {
    /** How a thing stands. */
    public enum State {
        /** It works. */
        OK,
        /** The main job runs without it, but worse. */
        WARN,
        /** The main job does not run without it. */
        MISSING
    }

    /** Something that works. */
    public static Finding ok(String subject, Sentence sentence) {
        return new Finding(Sentence.of(subject), State.OK, sentence, Optional.empty());
    }

    /** Something the main job can do without. */
    public static Finding warn(String subject, Sentence sentence, Sentence remedy) {
        return new Finding(Sentence.of(subject), State.WARN, sentence, Optional.of(remedy));
    }

    /** Something the main job needs. */
    public static Finding missing(String subject, Sentence sentence, Sentence remedy) {
        return new Finding(Sentence.of(subject), State.MISSING, sentence, Optional.of(remedy));
    }
}
