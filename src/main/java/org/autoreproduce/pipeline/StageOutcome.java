package org.autoreproduce.pipeline;

import org.autoreproduce.text.Sentence;

/** How a stage ended. */
public sealed interface StageOutcome {

    /** It did what it is for. */
    record Done(int tries) implements StageOutcome {}

    /** Its tries are used up, or it cannot be done; what it has is kept. */
    record Failed(int tries, Sentence why) implements StageOutcome {}

    /** It goes on when the user has done what the sentence says. */
    record Waiting(Sentence what) implements StageOutcome {}

    /** It was left out on purpose. */
    record Skipped() implements StageOutcome {}

    /**
     * A later stage found that an earlier one has to be gone through again; what it found stands in a file that the
     * earlier one reads.
     */
    record Back(StageName to, Sentence why) implements StageOutcome {}
}
