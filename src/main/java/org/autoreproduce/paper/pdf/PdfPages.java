package org.autoreproduce.paper.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.paper.Page;
import org.autoreproduce.paper.PageText;
import org.autoreproduce.paper.layout.PageInk;
import org.autoreproduce.paper.layout.PageTexts;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/**
 * A PDF opened for looking at: sizes at once, pictures and text when asked for. The file is read into memory once, so
 * that it may be replaced or deleted meanwhile. May be shared by all threads.
 */
public final class PdfPages implements AutoCloseable {
    private final PdfFile file;
    private final byte[] content;
    private final String hash;
    private final List<Page> pages;
    private final RenderWorkers workers;

    private PdfPages(PdfFile file, byte[] content, List<Page> pages, RenderWorkers workers) {
        this.file = file;
        this.content = content;
        this.hash = new Hashes().of(content);
        this.pages = List.copyOf(pages);
        this.workers = workers;
    }

    /**
     * Opens a file; takes some ten milliseconds.
     *
     * @param workers how many pages are drawn at the same time, at least 1
     * @throws ProblemException where it is missing, unreadable, locked, damaged, of another kind or without pages
     */
    public static PdfPages open(Path path, int workers, Cancellation stop) {
        stop.check();
        PdfFile file = new PdfFile(path);
        try {
            file.check();
            byte[] content = Files.readAllBytes(path);
            stop.check();
            PDDocument document = Loader.loadPDF(content);
            try {
                file.checkPages(document.getNumberOfPages());
                return new PdfPages(file, content, sizes(document),
                        new RenderWorkers(workers, document, () -> Loader.loadPDF(content)));
            } catch (IOException | RuntimeException e) {
                document.close();
                throw e;
            }
        } catch (IOException e) {
            throw file.problem(e);
        }
    }

    private static List<Page> sizes(PDDocument document) throws IOException {
        List<Page> sizes = new ArrayList<>();
        try {
            for (PDPage page : document.getPages()) {
                DrawnAreas areas = DrawnAreas.of(page, sizes.size() + 1);
                sizes.add(new Page(sizes.size() + 1, areas.width(), areas.height()));
            }
        } catch (RuntimeException e) {
            throw new IOException("pages", e);
        }
        return sizes;
    }

    /** The hash of the file's bytes. */
    public String hash() {
        return hash;
    }

    /** All pages, with their sizes as displayed. */
    public List<Page> pages() {
        return pages;
    }

    /**
     * Draws a part of a page; waits its turn while others are drawn.
     *
     * @throws CancellationException soon after the stop, also while it waits; also when this is closed
     * @throws ProblemException      where the page is damaged
     */
    public PagePicture picture(PageCut cut, Cancellation stop) {
        try {
            return workers.draw(cut, stop);
        } catch (IOException e) {
            throw file.problem(e);
        }
    }

    /** How much of a picture that is being drawn is done, from 0 to 1; empty where nobody knows. */
    public OptionalDouble done(PageCut cut) {
        return workers.done(cut);
    }

    /**
     * The characters of all pages, some twenty milliseconds a page. A page that cannot be read has none.
     *
     * @throws CancellationException when it was stopped
     * @throws ProblemException      where the file is damaged
     */
    public List<PageText> texts(Cancellation stop) {
        return texts(stop, () -> 1, _ -> {});
    }

    /**
     * The same, the pages that somebody looks at first.
     *
     * @param seen  the page that is looked at just now, from 1
     * @param rough told each page as soon as it is read, when the columns of the others are not known yet
     */
    public List<PageText> texts(Cancellation stop, IntSupplier seen, Consumer<PageText> rough) {
        try (PDDocument document = Loader.loadPDF(content)) {
            SortedMap<Integer, PageInk> inks = new TreeMap<>();
            InkReader reader = new InkReader();
            while (inks.size() < pages.size()) {
                stop.check();
                Page page = pages.get(next(inks.keySet(), seen.getAsInt()) - 1);
                PageInk ink = ink(reader, document, page);
                inks.put(page.number(), ink);
                rough.accept(new PageTexts(List.of(ink)).texts().getFirst());
            }
            return new PageTexts(List.copyOf(inks.values())).texts();
        } catch (IOException e) {
            throw file.problem(e);
        }
    }

    /** The first page from there on that was not read, else the first of all. */
    private int next(Set<Integer> read, int from) {
        return IntStream.concat(IntStream.rangeClosed(Math.max(1, from), pages.size()),
                IntStream.rangeClosed(1, pages.size())).filter(page -> !read.contains(page)).findFirst().orElseThrow();
    }

    private static PageInk ink(InkReader reader, PDDocument document, Page page) {
        try {
            return PdfReader.ink(reader, document, page.number());
        } catch (IOException e) {
            return new PageInk(page, List.of(), List.of(), List.of(), "");
        }
    }

    /** Gives the memory back once the pages that are being drawn have noticed; returns at once. */
    @Override
    public void close() {
        workers.close();
    }
}
