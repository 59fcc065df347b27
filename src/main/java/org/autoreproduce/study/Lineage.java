package org.autoreproduce.study;

import java.util.List;

/**
 * What lineage/lineage.json holds: the works chosen, most important first, and what was cut out of them.
 */
public record Lineage(int schema, List<Work> works, List<Snippet> snippets) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the lists. */
    public Lineage {
        works = List.copyOf(works);
        snippets = List.copyOf(snippets);
    }

    /** In the newest format. */
    public Lineage(List<Work> works, List<Snippet> snippets) {
        this(SCHEMA, works, snippets);
    }
}
