package org.autoreproduce.paper.typeset;

import java.util.List;
import java.util.function.Function;
import org.autoreproduce.paper.Document;

/**
 * A paper as set.
 *
 * @param pages    what is drawn
 * @param width    of each page, in points
 * @param height   of each page, in points
 * @param document the document, once the hash of the file is known that the pages are drawn in
 */
public record Setting(List<SetPage> pages, double width, double height, Function<String, Document> document) {
    /** Copies the list. */
    public Setting {
        pages = List.copyOf(pages);
    }
}
