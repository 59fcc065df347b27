package org.autoreproduce.lineage;

import java.util.Optional;
import org.autoreproduce.process.Cancellation;

/** A place that may have a cited work's text or code. */
public interface WorkSource {
    /** Its name, as the user knows it. */
    String name();

    /** Whether it has the work, without fetching it. */
    boolean has(WorkQuery query, Cancellation stop);

    /** The work, if it is there. */
    Optional<FoundWork> find(WorkQuery query, Cancellation stop);
}
