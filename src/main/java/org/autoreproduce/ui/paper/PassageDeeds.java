package org.autoreproduce.ui.paper;

import java.util.Optional;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.text.Sentence;

/** What can be made of a passage that the user selected. */
public interface PassageDeeds {
    /** Why nothing can be made of one now; empty where it can. */
    Optional<Sentence> refusal();

    /** The program must do what the passage says. */
    void require(Anchor.Passage passage);

    /** The passage is a number that is to be reproduced; the names are empty where it stands in no table. */
    void claim(Anchor.Passage passage, CellNames names);
}
