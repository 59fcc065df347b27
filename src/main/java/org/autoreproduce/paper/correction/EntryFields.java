package org.autoreproduce.paper.correction;

import java.util.List;
import org.autoreproduce.paper.Reference;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an entry of the reference list, as {@link Reference} has them; null where there is none.
 *
 * @param authors as printed, one each; may be empty
 */
public record EntryFields(List<String> authors, @Nullable String title, @Nullable String year, @Nullable String venue,
        @Nullable String volume, @Nullable String pages, @Nullable String doi, @Nullable String arxivId) {
    /** A year begins with its four digits: citations are found by them. */
    private static final String YEAR = "\\d{4}[a-z]?";

    /** Copies the list and checks the year. */
    public EntryFields {
        authors = List.copyOf(authors);
        if (year != null && !year.matches(YEAR)) {
            throw new IllegalArgumentException("not a year: " + year);
        }
    }

    /** Whether this can stand as a year: four digits and at most one letter. */
    public static boolean year(String text) {
        return text.matches(YEAR);
    }

    /** Those of an entry as it was read. */
    public static EntryFields of(Reference reference) {
        return new EntryFields(reference.authors(), reference.title(), reference.year(), reference.venue(),
                reference.volume(), reference.pages(), reference.doi(), reference.arxivId());
    }

    /** The entry with these parts; its place, its label and its text stay. */
    public Reference over(Reference reference) {
        return new Reference(reference.number(), reference.block(), reference.label(), reference.raw(), authors, title,
                year, venue, volume, pages, doi, arxivId, reference.urls(), reference.boxes());
    }
}
