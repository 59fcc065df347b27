package org.autoreproduce.study;

import java.util.List;
import org.autoreproduce.evidence.Id;

/**
 * What lineage/lineage.json holds: the works chosen, most important first, and what was cut out of them.
 *
 * @param kinds     what works are to the paper, where the research agent had to say; the rest is told by the text
 * @param closeness how near the passages that cite a work are to an open question; a work's nearest question only
 */
public record Lineage(int schema, List<Work> works, List<Snippet> snippets, List<Told> kinds,
        List<Closeness> closeness) {
    /** The newest version of this format. */
    public static final int SCHEMA = 2;

    /** Copies the lists. */
    public Lineage {
        works = List.copyOf(works);
        snippets = List.copyOf(snippets);
        kinds = List.copyOf(kinds);
        closeness = List.copyOf(closeness);
    }

    /** Works and what was cut out of them, in the newest format. */
    public Lineage(List<Work> works, List<Snippet> snippets) {
        this(SCHEMA, works, snippets, List.of(), List.of());
    }

    /** Nothing. */
    public static Lineage none() {
        return new Lineage(List.of(), List.of());
    }

    /** What a work is to the paper, as somebody said. */
    public record Told(WorkKey work, EdgeKind kind) {}

    /**
     * How near a work is to an open question.
     *
     * @param cosine of the embeddings of the nearest citing passage and the question, from −1 to 1
     */
    public record Closeness(WorkKey work, Id question, double cosine) {}
}
