package org.autoreproduce.lineage.graph;

import java.util.List;
import org.autoreproduce.evidence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A work in the graph.
 *
 * @param key       names it for as long as the paper is the same: "paper", "ref:12", or what a service calls it
 * @param role      what it is to the paper
 * @param reference its number in the paper's reference list, from 1; 0 where it is not there
 * @param work      its id where the lineage chose it
 * @param name      short, as the paper calls it: "DeepSVDD"; else "Zong 2018"
 * @param title     whole, or the entry as printed
 * @param authors   as printed, may be empty
 * @param year      of publication; 0 where it is not known
 * @param rank      how much it matters
 */
public record WorkNode(String key, Role role, int reference, @Nullable Id work, String name, String title,
        List<String> authors, int year, Rank rank) {
    /** The key of the paper itself. */
    public static final String PAPER = "paper";

    /** Copies the list. */
    public WorkNode {
        authors = List.copyOf(authors);
    }

    /** The key of an entry of the paper's reference list. */
    public static String key(int reference) {
        return "ref:" + reference;
    }
}
