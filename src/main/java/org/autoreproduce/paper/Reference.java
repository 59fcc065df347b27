package org.autoreproduce.paper;

import java.util.List;
import org.autoreproduce.evidence.Box;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the list of references. All but number, text and boxes are read as well as may be and can be absent.
 *
 * @param number  its place in the list, from 1; where a file has several lists, the later ones count on
 * @param block   index of its block
 * @param label   as printed in brackets or before a dot: "12", "Mni+15"
 * @param raw     its text, without the label
 * @param authors as printed, one each
 * @param title   of the work
 * @param year    as printed, with its letter: "2018a"
 * @param venue   the journal, proceedings or book that it appeared in
 * @param volume  as printed, with its number: "12(3)"
 * @param pages   as printed: "12–19"
 * @param doi     without address
 * @param arxivId without version
 * @param urls    addresses in its text
 * @param boxes   one a line
 */
public record Reference(int number, int block, @Nullable String label, String raw, List<String> authors,
        @Nullable String title, @Nullable String year, @Nullable String venue, @Nullable String volume,
        @Nullable String pages,
        @Nullable String doi, @Nullable String arxivId,
        List<String> urls, List<Box> boxes) {
    /** Copies the lists. */
    public Reference {
        authors = List.copyOf(authors);
        urls = List.copyOf(urls);
        boxes = List.copyOf(boxes);
    }

    /** The page that it begins on, from 1. */
    public int page() {
        return boxes.getFirst().page();
    }
}
