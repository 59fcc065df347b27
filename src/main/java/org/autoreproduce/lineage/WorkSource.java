package org.autoreproduce.lineage;

import java.util.Optional;
import org.autoreproduce.process.Cancellation;

/** A place that may have a cited work's text or code. Asked off the UI thread; may be asked by several threads. */
public interface WorkSource {
    /** Its name, as the user knows it. */
    String name();

    /** Whether it is asked on this machine alone, so that every reference may be looked up. */
    default boolean local() {
        return true;
    }

    /**
     * What fits the work best, told without fetching it; none where nothing comes near. ProblemException where the source
     * cannot be asked.
     */
    Optional<Match> match(WorkQuery query, Cancellation stop);

    /** The texts and code that it has of a work that it named; ProblemException where they cannot be had. */
    FoundWork fetch(Candidate candidate, Cancellation stop);
}
