package org.autoreproduce.lineage.source.web;

import java.util.List;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.process.Cancellation;

/** A service that lists works. */
public interface Catalogue {
    /** The service's name, as the user knows it. */
    String name();

    /** Works that may be the one, best first as the service says; none where it knows none. */
    List<Candidate> search(WorkQuery query, Pauses pauses, Cancellation stop);

    /** The works that a work of this catalogue cites; none where the service does not tell. */
    List<Candidate> references(Candidate work, Pauses pauses, Cancellation stop);
}
