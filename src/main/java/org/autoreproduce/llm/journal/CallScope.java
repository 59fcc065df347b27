package org.autoreproduce.llm.journal;

import java.util.HashMap;
import java.util.Map;

/**
 * One run of a stage as the journal knows it, and how often it asked what. A killed stage that is begun again gets a new
 * scope of the same name, so its first asking of a request is again the first.
 */
public final class CallScope {
    private final String stage;
    private final int run;
    private final Map<String, Integer> asked = new HashMap<>();

    /**
     * A stage run that has asked nothing yet.
     *
     * @param stage the stage's name, without #
     * @param run   which run of the stage, from 1; the same when an interrupted run goes on
     */
    public CallScope(String stage, int run) {
        if (stage.contains("#") || run < 1) {
            throw new IllegalArgumentException("no stage run: " + stage + " " + run);
        }
        this.stage = stage;
        this.run = run;
    }

    /** "method#1". */
    public String name() {
        return stage + "#" + run;
    }

    /** "method". */
    public String stage() {
        return stage;
    }

    /** How often this key was asked before, and counts this asking. */
    synchronized int ask(String key) {
        return asked.merge(key, 1, Integer::sum) - 1;
    }

    /** The asking failed, so it does not count: asked again it is the same call. */
    synchronized void unasked(String key) {
        asked.merge(key, -1, Integer::sum);
    }
}
