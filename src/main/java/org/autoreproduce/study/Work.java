package org.autoreproduce.study;

import java.util.List;
import org.autoreproduce.evidence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A cited work that was chosen for the lineage.
 *
 * @param reference the number of its entry in the paper's reference list, from 1
 * @param why       why it was chosen
 * @param state     what became of the search for it
 * @param source    which source had it, as the user knows it; null where none had
 * @param version   hash of the folder or file it was found in; null where not found
 * @param files     relative paths of its texts and code, sorted
 * @param withheld  files not shown to a model, each with the reason
 */
public record Work(Id id, int reference, String title, String why, State state, @Nullable String source,
        @Nullable String version, List<String> files, List<Withheld> withheld) {
    /** Copies the lists. */
    public Work {
        files = List.copyOf(files);
        withheld = List.copyOf(withheld);
    }

    /** What became of the search. */
    public enum State {
        /** Text or code is at hand. */
        FOUND,
        /** No source has it. */
        NOT_FOUND,
        /** It is this paper's own code: named, never shown. */
        OFFICIAL_CODE,
        /** It is this paper's own code, and the user let it be shown. */
        OFFICIAL_SHOWN
    }

    /** A file that is kept from the models. */
    public record Withheld(String file, String reason) {}
}
