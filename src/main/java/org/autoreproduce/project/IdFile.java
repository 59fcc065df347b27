package org.autoreproduce.project;

import java.util.List;
import org.autoreproduce.evidence.Id;

/**
 * Every id that was ever given, as ids.json holds it.
 *
 * @param given in the order of the ids
 */
public record IdFile(List<Given> given) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the list. */
    public IdFile {
        given = List.copyOf(given);
    }

    /** An id and everything it was recognised by, in the order it was learnt. */
    public record Given(Id id, List<String> fingerprints) {
        /** Copies the list. */
        public Given {
            fingerprints = List.copyOf(fingerprints);
        }
    }
}
