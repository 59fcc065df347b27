package org.autoreproduce.ui.lineage;

/** How a work stands, for its colour and its word; the first that holds. */
enum Standing {
    /** The paper itself. */
    PAPER("lineage.standing.paper"),
    /** The user wants none of it. */
    BANNED("lineage.standing.banned"),
    /** It is this paper's own code, and not shown to a model. */
    OWN_CODE("lineage.standing.ownCode"),
    /** Chosen, with code at hand. */
    CODE("lineage.standing.code"),
    /** Chosen, with text but no code at hand. */
    TEXT("lineage.standing.text"),
    /** Chosen, and something may be it: the user has to say. */
    DOUBTFUL("lineage.standing.doubtful"),
    /** Chosen, and no source has it. */
    NOT_FOUND("lineage.standing.notFound"),
    /** Chosen, and no source that was asked could tell. */
    FAILED("lineage.standing.failed"),
    /** The user wants it; the lineage has not run since. */
    PINNED("lineage.standing.pinned"),
    /** Nothing is chosen yet; by the paper's text it would be among the k. */
    SUGGESTED("lineage.standing.suggested"),
    /** Cited, no more. */
    OTHER("lineage.standing.other");

    private final String key;

    Standing(String key) {
        this.key = key;
    }

    /** The key of its word. */
    String key() {
        return key;
    }
}
