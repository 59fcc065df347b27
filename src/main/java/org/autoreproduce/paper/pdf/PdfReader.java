package org.autoreproduce.paper.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.DocumentReader;
import org.autoreproduce.paper.layout.DocumentBuilder;
import org.autoreproduce.paper.layout.PageInk;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** Reads a PDF with a text layer. Holds no state: one may be used by all threads, each reading opens the file anew. */
public final class PdfReader implements DocumentReader {
    private static final byte[] MARK = {'%', 'P', 'D', 'F', '-'};
    /** Some files have a few bytes before their mark. */
    private static final int MARK_WITHIN = 1024;
    /** A title is found by its size beside that of the text, which a title page alone does not show. */
    private static final int TITLE_WITHIN = 3;

    @Override
    public Document read(Path file, Cancellation stop) {
        return read(file, Integer.MAX_VALUE, stop);
    }

    @Override
    public Optional<String> title(Path file, Cancellation stop) {
        // of a file whose fonts do not tell their letters the first pages alone may not show it
        return Optional.ofNullable(read(file, TITLE_WITHIN, stop).title())
                .filter(title -> 2 * title.chars().filter(Character::isLetter).count() > title.length());
    }

    private static Document read(Path file, int most, Cancellation stop) {
        stop.check();
        String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
        try {
            check(file, name);
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                return document(pdf, most, file, name, stop);
            }
        } catch (InvalidPasswordException e) {
            throw new ProblemException(e, Sentence.of("paper.locked", name));
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("paper.broken", name));
        }
    }

    private static void check(Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            throw new ProblemException("paper.missing", file);
        }
        if (Files.isDirectory(file)) {
            throw new ProblemException("paper.notPdf", name);
        }
        if (!Files.isReadable(file)) {
            throw new ProblemException("paper.unreadable", file);
        }
        try (var in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(MARK_WITHIN);
            for (int i = 0; i + MARK.length <= head.length; i++) {
                if (Arrays.equals(head, i, i + MARK.length, MARK, 0, MARK.length)) {
                    return;
                }
            }
        }
        throw new ProblemException("paper.notPdf", name);
    }

    private static Document document(PDDocument pdf, int most, Path file, String name, Cancellation stop)
            throws IOException {
        int pages = Math.min(most, pdf.getNumberOfPages());
        if (pages == 0) {
            throw new ProblemException("paper.empty", name);
        }
        InkReader reader = new InkReader();
        List<PageInk> inks = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (int number = 1; number <= pages; number++) {
            stop.check();
            inks.add(ink(reader, pdf, number));
            links.addAll(links(pdf.getPage(number - 1)));
        }
        new TextLayer(inks).check(name);
        stop.check();
        return new DocumentBuilder(inks).document(new Hashes().of(file), links);
    }

    private static PageInk ink(InkReader reader, PDDocument pdf, int number) throws IOException {
        try {
            return reader.read(pdf, number);
        } catch (RuntimeException e) {
            // what PDFBox throws where a file is damaged in ways that it did not foresee
            throw new IOException("page " + number, e);
        }
    }

    private static List<String> links(PDPage page) throws IOException {
        List<String> links = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri
                    && uri.getURI() != null) {
                links.add(uri.getURI());
            }
        }
        return links;
    }
}
