package org.autoreproduce.study;

import java.util.List;
import org.autoreproduce.evidence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A work that was chosen for the lineage.
 *
 * @param key          its place in the citation graph
 * @param why          why it was chosen
 * @param state        what became of the search for it
 * @param source       which sources had it, as the user knows them; null where none had
 * @param version      hash of all its files; null where not found
 * @param files        relative paths of its texts and code, sorted
 * @param withheld     files not shown to a model, each with the reason
 * @param repositories where its code comes from
 * @param doubt        what may be the work, for the user to say; null where nothing is in doubt
 * @param failures     sources that could not be asked or gave nothing that can be read
 */
public record Work(Id id, WorkKey key, String title, String why, State state, @Nullable String source,
        @Nullable String version, List<String> files, List<Withheld> withheld, List<Repository> repositories,
        @Nullable Doubt doubt, List<Failure> failures) {
    /** Copies the lists. */
    public Work {
        files = List.copyOf(files);
        withheld = List.copyOf(withheld);
        repositories = List.copyOf(repositories);
        failures = List.copyOf(failures);
    }

    /** An entry of the reference list, without repositories, doubt and failures. */
    public Work(Id id, int reference, String title, String why, State state, @Nullable String source,
            @Nullable String version, List<String> files, List<Withheld> withheld) {
        this(id, WorkKey.reference(reference), title, why, state, source, version, files, withheld, List.of(), null,
                List.of());
    }

    /** The number of its entry in the paper's reference list, from 1; 0 where it has none. */
    public int reference() {
        return key.reference();
    }

    /** What became of the search. */
    public enum State {
        /** Text or code is at hand. */
        FOUND,
        /** No source has it. */
        NOT_FOUND,
        /** A source has something that may be it; the user has to say. */
        DOUBTFUL,
        /** It is this paper's own code: named, never shown. */
        OFFICIAL_CODE,
        /** It is this paper's own code, and the user let it be shown. */
        OFFICIAL_SHOWN
    }

    /** A file that is kept from the models. */
    public record Withheld(String file, String reason) {}

    /**
     * A candidate that is neither surely the work nor surely another.
     *
     * @param source which has it
     * @param handle what the source calls it
     * @param title  as the source gives it
     * @param year   0 where not known
     * @param score  from 0 to 1
     */
    public record Doubt(String source, String handle, String title, List<String> authors, int year, double score) {
        /** Copies the list. */
        public Doubt {
            authors = List.copyOf(authors);
        }
    }

    /**
     * A source that failed.
     *
     * @param source   its name
     * @param sentence what happened and what to do
     */
    public record Failure(String source, String sentence) {}
}
