package org.autoreproduce.paper.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.DocumentReader;
import org.autoreproduce.paper.PaperHead;
import org.autoreproduce.paper.layout.PageInk;
import org.autoreproduce.paper.layout.PageLink;
import org.autoreproduce.paper.layout.PagesLayout;
import org.autoreproduce.process.Cancellation;

/** Reads a PDF with a text layer. Holds no state: one may be used by all threads, each reading opens the file anew. */
public final class PdfReader implements DocumentReader {
    /** A title is found by its size beside that of the text, which a title page alone does not show. */
    private static final int TITLE_WITHIN = 3;

    @Override
    public Document read(Path file, Cancellation stop) {
        return read(file, Integer.MAX_VALUE, stop);
    }

    @Override
    public PaperHead head(Path file, Cancellation stop) {
        PaperHead head = PaperHead.of(read(file, TITLE_WITHIN, stop));
        // of a file whose fonts do not tell their letters the first pages alone may not show it
        return 2 * head.title().chars().filter(Character::isLetter).count() > head.title().length()
                ? head
                : PaperHead.none();
    }

    private static Document read(Path file, int most, Cancellation stop) {
        stop.check();
        PdfFile pdf = new PdfFile(file);
        try {
            pdf.check();
            try (PDDocument opened = Loader.loadPDF(file.toFile())) {
                return document(opened, most, pdf, stop);
            }
        } catch (IOException e) {
            throw pdf.problem(e);
        }
    }

    private static Document document(PDDocument pdf, int most, PdfFile file, Cancellation stop)
            throws IOException {
        int pages = Math.min(most, pdf.getNumberOfPages());
        file.checkPages(pages);
        InkReader reader = new InkReader();
        List<PageInk> inks = new ArrayList<>();
        List<PageLink> links = new ArrayList<>();
        for (int number = 1; number <= pages; number++) {
            stop.check();
            inks.add(ink(reader, pdf, number));
            links.addAll(new PageLinks(pdf.getPage(number - 1), number).all());
        }
        new TextLayer(inks).check(file.name());
        stop.check();
        return new PagesLayout(inks).document(file.name(), new Hashes().of(file.path()), links);
    }

    /** What one page prints. */
    static PageInk ink(InkReader reader, PDDocument pdf, int number) throws IOException {
        try {
            return reader.read(pdf, number);
        } catch (RuntimeException e) {
            // what PDFBox throws where a file is damaged in ways that it did not foresee
            throw new IOException("page " + number, e);
        }
    }
}
