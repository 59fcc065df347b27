package org.autoreproduce.paper.correction;

import java.util.List;
import org.autoreproduce.paper.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says of itself, as {@link Document} has it; null where nothing is known.
 *
 * @param authors as printed, one each; may be empty
 */
public record HeaderFields(@Nullable String title, List<String> authors, @Nullable String year,
        @Nullable String venue, @Nullable String doi) {
    /** Copies the list. */
    public HeaderFields {
        authors = List.copyOf(authors);
    }

    /** Those of a paper as it was read. */
    public static HeaderFields of(Document document) {
        return new HeaderFields(document.title(), document.authors(), document.year(), document.venue(),
                document.doi());
    }
}
