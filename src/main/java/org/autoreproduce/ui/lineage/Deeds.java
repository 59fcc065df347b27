package org.autoreproduce.ui.lineage;

import org.autoreproduce.evidence.Anchor;
import org.jspecify.annotations.Nullable;

/** What the user can do in the pane; the controller does it. */
interface Deeds {
    /** Selects a work for all panes; null selects none here. */
    void select(@Nullable String key);

    /** Pins a work or sets it free again. */
    void pin(Fact fact);

    /** Bans a work or sets it free again. */
    void ban(Fact fact);

    /** Has so many works chosen, from 1. */
    void choose(int k);

    /** Looks at something in another pane. */
    void look(Anchor anchor);
}
