package org.autoreproduce.paper.ocr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Page;
import org.autoreproduce.paper.Recogniser;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.paper.layout.PageInk;
import org.autoreproduce.paper.layout.PagesLayout;
import org.autoreproduce.paper.pdf.PageCut;
import org.autoreproduce.paper.pdf.PagePicture;
import org.autoreproduce.paper.pdf.PdfPages;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** Recognises pages with the Tesseract that is installed on this machine, two at a time. */
public final class TesseractRecogniser implements Recogniser {
    private static final int DPI = 300;
    private static final int AT_ONCE = 2;
    /** Pixels of the largest picture; a larger page is drawn smaller. */
    private static final double LARGEST = 24e6;
    /** Counts up when the same picture would be read otherwise. */
    private static final String WAY = "1";
    private static final double POINTS = 72;

    private final Map<String, String> environment;
    private final Path cache;
    private final Hashes hashes = new Hashes();

    /**
     * With a process's environment.
     *
     * @param environment without secrets; Tesseract is looked for on its path and inherits it
     * @param cache       where pages that were read are kept
     */
    public TesseractRecogniser(Map<String, String> environment, Path cache) {
        this.environment = Map.copyOf(environment);
        this.cache = cache;
    }

    @Override
    public Document read(Path file, Progress progress, Cancellation stop) {
        Tesseract tesseract = Tesseract.find(environment, stop).orElseThrow(Tesseract::missing);
        try (PdfPages pages = PdfPages.open(file, AT_ONCE, stop)) {
            String hash = hashes.of(file);
            ReadPages kept = kept(hash);
            Path folder = Files.createTempDirectory("autoreproduce-pages");
            try {
                return document(file, hash, pages.pages(),
                        all(pages, page -> page(pages, page, tesseract, folder, kept, stop), progress, stop));
            } finally {
                delete(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(e, Sentence.of("paper.ocr.failed", String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void check(Cancellation stop) {
        if (Tesseract.find(environment, stop).isEmpty()) {
            throw Tesseract.missing();
        }
    }

    @Override
    public Optional<Document> known(Path file, Cancellation stop) {
        try (PdfPages pages = PdfPages.open(file, 1, stop)) {
            String hash = hashes.of(file);
            ReadPages kept = kept(hash);
            List<String> read = new ArrayList<>();
            for (Page page : pages.pages()) {
                Optional<String> one = kept.page(page.number());
                if (one.isEmpty()) {
                    return Optional.empty();
                }
                read.add(one.get());
            }
            return Optional.of(document(file, hash, pages.pages(), read));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private ReadPages kept(String hash) {
        return new ReadPages(cache.resolve(WAY).resolve(hash));
    }

    private interface PageReader {
        String read(Page page) throws IOException;
    }

    /** The first that fails stops the others. */
    private static List<String> all(PdfPages pages, PageReader reader, Progress progress, Cancellation stop) {
        AtomicInteger done = new AtomicInteger();
        int count = pages.pages().size();
        progress.read(0, count);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<String>> reading = pages.pages().stream().map(page -> threads.submit(() -> {
                String read = reader.read(page);
                progress.read(done.incrementAndGet(), count);
                return read;
            })).toList();
            List<String> read = new ArrayList<>();
            try {
                for (Future<String> one : reading) {
                    read.add(one.get());
                }
                return read;
            } finally {
                reading.forEach(one -> one.cancel(true));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            stop.check();
            switch (e.getCause()) {
                case ProblemException problem -> throw problem;
                case CancellationException stopped -> throw stopped;
                case IOException disk -> throw new UncheckedIOException(disk);
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    private static String page(PdfPages pages, Page page, Tesseract tesseract, Path folder, ReadPages kept,
            Cancellation stop) throws IOException {
        Optional<String> before = kept.page(page.number());
        if (before.isPresent()) {
            return before.get();
        }
        double scale = scale(page);
        Path picture = folder.resolve(page.number() + ".pgm");
        PagePicture drawn = pages.picture(new PageCut(page.number(), scale, 0, 0,
                Math.max(1, (int) Math.round(page.width() * scale)),
                Math.max(1, (int) Math.round(page.height() * scale))), stop);
        new GreyPicture(drawn).write(picture);
        try {
            String read = tesseract.read(picture, folder, (int) Math.round(scale * POINTS), stop);
            String all = read + new Strokes(drawn).of(Hocr.of(read));
            kept.keep(page.number(), all);
            return all;
        } finally {
            Files.deleteIfExists(picture);
        }
    }

    /** Pixels a point. */
    private static double scale(Page page) {
        double usual = DPI / POINTS;
        return Math.min(usual, Math.sqrt(LARGEST / (page.width() * page.height())));
    }

    private static Document document(Path file, String hash, List<Page> pages, List<String> read) {
        List<PageInk> inks = new RecognisedInk(pages, read.stream().map(Hocr::of).toList(),
                pages.stream().map(TesseractRecogniser::scale).toList()).inks();
        if (inks.stream().allMatch(ink -> ink.glyphs().isEmpty())) {
            throw new ProblemException("paper.ocr.nothing", file.getFileName());
        }
        return new PagesLayout(inks).document(String.valueOf(file.getFileName()), hash, List.of())
                .with(TextOrigin.RECOGNISED);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
