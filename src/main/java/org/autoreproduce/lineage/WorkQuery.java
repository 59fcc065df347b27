package org.autoreproduce.lineage;

import java.util.List;

/**
 * What is known of a work that is looked for.
 *
 * @param title   as the reference list prints it; empty where the entry could not be split
 * @param entry   the whole entry
 * @param authors as printed, may be empty
 * @param year    of publication; 0 where none is printed
 * @param ids     what registers call it, as far as the entry prints it
 */
public record WorkQuery(String title, String entry, List<String> authors, int year, Identifiers ids) {
    /** Copies the list. */
    public WorkQuery {
        authors = List.copyOf(authors);
    }

    /** The same with what a register said. */
    public WorkQuery with(Identifiers more) {
        return new WorkQuery(title, entry, authors, year, ids.or(more));
    }

    /** Of a work of which only the title and the entry are known. */
    public WorkQuery(String title, String entry) {
        this(title, entry, List.of(), 0, Identifiers.none());
    }
}
