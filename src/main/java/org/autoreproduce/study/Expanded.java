package org.autoreproduce.study;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What lineage/expanded.json holds: what works of the lineage cite in their turn, as far as the user wanted to know it.
 *
 * @param expansions one for each work that was looked into, in the order in which they were
 */
public record Expanded(int schema, List<Expansion> expansions) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the list. */
    public Expanded {
        expansions = List.copyOf(expansions);
        if (expansions.stream().map(Expansion::work).distinct().count() != expansions.size()) {
            throw new IllegalArgumentException("a work is expanded twice");
        }
    }

    /** Nothing was looked into. */
    public static Expanded none() {
        return new Expanded(SCHEMA, List.of());
    }

    /** The same with one more expansion, in place of an earlier one of the same work. */
    public Expanded with(Expansion expansion) {
        List<Expansion> others = expansions.stream().filter(one -> !one.work().equals(expansion.work())).toList();
        return new Expanded(SCHEMA, Stream.concat(others.stream(), Stream.of(expansion))
                .toList());
    }

    /**
     * What one work cites.
     *
     * @param work   that cites
     * @param source which told it, as the user knows it
     * @param works  in the order of its reference list
     */
    public record Expansion(WorkKey work, String source, List<Cited> works) {
        /** Copies the list. */
        public Expansion {
            works = List.copyOf(works);
        }
    }

    /**
     * A work that is cited.
     *
     * @param key     names it within this file; the same for the same work wherever it is cited
     * @param authors may be empty
     * @param year    of publication; 0 where it is not known
     * @param doi     without address; null where it is not known
     * @param arxiv   without version; null where it is not known
     * @param places  where it is cited; empty where only the list is known
     */
    public record Cited(WorkKey key, String title, List<String> authors, int year, @Nullable String doi,
            @Nullable String arxiv, List<Place> places) {
        /** Copies the lists. */
        public Cited {
            authors = List.copyOf(authors);
            places = List.copyOf(places);
        }
    }

    /**
     * A place of the citing work.
     *
     * @param section heading of the part that it stands in; may be empty
     */
    public record Place(String sentence, String section) {}
}
