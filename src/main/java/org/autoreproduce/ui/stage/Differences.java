package org.autoreproduce.ui.stage;

import org.autoreproduce.pipeline.Live;
import org.autoreproduce.ui.session.Comparison;

/** Shows differences of programs, in a pane that the inspector does not know. */
public interface Differences {
    /** Shows two states of the program side by side. */
    void compare(Comparison two);

    /** Shows a turn that waits, to be decided about; where it is shown again, with the decisions made so far. */
    void propose(Live.Proposed turn);

    /** Nothing waits any more. */
    void decided();
}
