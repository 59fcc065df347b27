package org.autoreproduce.paper.layout;

import java.util.List;
import java.util.NoSuchElementException;
import org.autoreproduce.paper.Document;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * Makes a document of pages, wherever their letters come from.
 *
 * @param inks what all pages print
 */
public record PagesLayout(List<PageInk> inks) {
    /** Copies the list. */
    public PagesLayout {
        inks = List.copyOf(inks);
    }

    /**
     * The document.
     *
     * @param name  of its file, for people
     * @param hash  of its file
     * @param links of its pages
     * @throws ProblemException where pages of damaged files, or noise taken for letters, print what no paper does
     */
    public Document document(String name, String hash, List<PageLink> links) {
        try {
            return new DocumentBuilder(inks).document(hash, links);
        } catch (IndexOutOfBoundsException | NoSuchElementException | ArithmeticException e) {
            throw new ProblemException(e, Sentence.of("paper.broken", name));
        }
    }
}
