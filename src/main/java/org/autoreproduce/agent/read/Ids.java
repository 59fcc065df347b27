package org.autoreproduce.agent.read;

import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;

/** Gives ids: the same for the same thing, never one twice. */
@FunctionalInterface
public interface Ids {
    /**
     * The id of the thing that the fingerprint names.
     *
     * @param fingerprint what makes it the same thing when a stage runs again
     */
    Id of(Kind kind, String fingerprint);
}
