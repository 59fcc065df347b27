package org.autoreproduce.paper.grobid;

import java.util.List;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.correction.EntryFields;
import org.autoreproduce.paper.correction.HeaderFields;

/**
 * What paper/grobid.json holds: what a GROBID service read in a paper.
 *
 * @param hash    SHA-256 of the paper's file
 * @param header  what the paper says of itself
 * @param entries of the list of references, in its order
 */
public record GrobidFile(int schema, String hash, HeaderFields header, List<Entry> entries) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the list. */
    public GrobidFile {
        entries = List.copyOf(entries);
    }

    /**
     * An entry.
     *
     * @param raw   as printed; empty where the service does not tell it
     * @param boxes where it stands; empty where the service does not tell it
     */
    public record Entry(EntryFields fields, String raw, List<Box> boxes) {
        /** Copies the list. */
        public Entry {
            boxes = List.copyOf(boxes);
        }
    }
}
