package org.autoreproduce.lineage.graph;

import java.util.List;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.lineage.Identifiers;
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
 * @param register  where it appeared and how it is found
 */
public record WorkNode(String key, Role role, int reference, @Nullable Id work, String name, String title,
        List<String> authors, int year, Rank rank, Register register) {
    /** The key of the paper itself. */
    public static final String PAPER = "paper";

    /** Copies the list. */
    public WorkNode {
        authors = List.copyOf(authors);
    }

    /** A work of which no register is known. */
    public WorkNode(String key, Role role, int reference, @Nullable Id work, String name, String title,
            List<String> authors, int year, Rank rank) {
        this(key, role, reference, work, name, title, authors, year, rank, Register.none());
    }

    /** The key of an entry of the paper's reference list. */
    public static String key(int reference) {
        return "ref:" + reference;
    }

    /**
     * Where a work appeared and how it is found.
     *
     * @param venue   the journal, proceedings or archive, as printed; may be empty
     * @param volume  as printed; may be empty
     * @param pages   as printed; may be empty
     * @param ids     what registers call it
     * @param address of a page that its entry prints; may be empty
     */
    public record Register(String venue, String volume, String pages, Identifiers ids, String address) {
        /** Nothing is known. */
        public static Register none() {
            return new Register("", "", "", Identifiers.none(), "");
        }

        /** The address of a page about it; empty where nothing leads to one. */
        public String page() {
            if (!address.isBlank()) {
                return address;
            }
            return ids.doi() != null
                    ? "https://doi.org/" + ids.doi()
                    : ids.arxiv() != null ? "https://arxiv.org/abs/" + ids.arxiv() : "";
        }
    }
}
