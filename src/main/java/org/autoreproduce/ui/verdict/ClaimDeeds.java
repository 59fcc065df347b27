package org.autoreproduce.ui.verdict;

import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.report.ClaimEntry;

/** What the user can do with claims. */
interface ClaimDeeds {
    /** Looks at a claim and all that belongs to it. */
    void choose(ClaimEntry entry);

    /** Looks at one of the things that a claim rests on. */
    void look(Anchor anchor);

    /** Drops what was asked about. */
    void drop();

    /** Takes back what was dropped last. */
    void undo();

    /** Adds what stands in the form. */
    void add();
}
