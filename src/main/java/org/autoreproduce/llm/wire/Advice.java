package org.autoreproduce.llm.wire;

import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** What to do about a fault. */
sealed interface Advice {

    /** It may pass by itself; why it is tried again, for the user. */
    record Again(Sentence why) implements Advice {}

    /** It will not. */
    record GiveUp(ProblemException problem) implements Advice {}
}
