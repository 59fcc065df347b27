package org.autoreproduce.paper;

import java.util.List;
import java.util.Objects;

/**
 * What the first pages of a paper tell of it.
 *
 * @param title   empty where it was not found
 * @param authors as printed, may be empty
 * @param year    of publication; 0 where none is printed
 * @param doi     empty where none is printed
 * @param arxivId empty where none is printed
 */
public record PaperHead(String title, List<String> authors, int year, String doi, String arxivId) {
    /** Copies the list. */
    public PaperHead {
        authors = List.copyOf(authors);
    }

    /** Nothing was found. */
    public static PaperHead none() {
        return new PaperHead("", List.of(), 0, "", "");
    }

    /** Of a paper that was read, if only its first pages. */
    public static PaperHead of(Document document) {
        String year = Objects.requireNonNullElse(document.year(), "").replaceAll("\\D", "");
        return new PaperHead(Objects.requireNonNullElse(document.title(), ""), document.authors(),
                year.length() == 4 ? Integer.parseInt(year) : 0, Objects.requireNonNullElse(document.doi(), ""),
                Objects.requireNonNullElse(document.arxivId(), ""));
    }
}
