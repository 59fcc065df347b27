package org.autoreproduce.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.autoreproduce.bench.paper.PaperFolder;
import org.autoreproduce.paper.Page;
import org.autoreproduce.paper.pdf.PageCut;
import org.autoreproduce.paper.pdf.PdfPages;
import org.autoreproduce.process.Cancellation;

/**
 * bench pages: how long a page takes to be drawn at 150 dpi, by one worker and by two, beside the programs that do the
 * same where they are installed. The second pass over all papers counts: everything is warm then.
 */
final class PagesBench {
    private static final double SCALE = 150.0 / 72;
    private static final String ROW = "%-34s %6s %9s %9s %9s %9s %9s%n";

    private final PrintStream out;

    PagesBench(PrintStream out) {
        this.out = out;
    }

    boolean run(Path folder) throws Exception {
        List<Path> papers = new PaperFolder(folder).pdfs();
        for (Path paper : papers) {
            measure(paper, 1);
        }
        out.printf(ROW, "ms a page at 150 dpi", "pages", "1 worker", "2 workers", "text", "pdftoppm", "mutool");
        double[] sums = new double[6];
        for (Path paper : papers) {
            double[] row = row(paper);
            for (int i = 0; i < row.length; i++) {
                sums[i] += i == 0 ? row[0] : row[i] * row[0];
            }
            print(paper.getFileName().toString(), row);
        }
        for (int i = 1; i < sums.length; i++) {
            sums[i] /= sums[0];
        }
        print("all", sums);
        return true;
    }

    private double[] row(Path paper) throws Exception {
        Measured one = measure(paper, 1);
        Measured two = measure(paper, 2);
        return new double[]{one.pages, one.perPage, two.perPage, text(paper),
                other(one.pages, "pdftoppm", "-r", "150", paper.toString(), "OUT"),
                other(one.pages, "mutool", "draw", "-q", "-r", "150", "-o", "OUT%d.ppm", paper.toString())};
    }

    private void print(String name, double[] row) {
        out.printf(Locale.ROOT, ROW, name, Math.round(row[0]), shown(row[1]), shown(row[2]), shown(row[3]),
                shown(row[4]), shown(row[5]));
    }

    private static String shown(double millis) {
        return Double.isNaN(millis) ? "-" : String.format(Locale.ROOT, "%.1f", millis);
    }

    private static Measured measure(Path paper, int workers) {
        Cancellation never = new Cancellation();
        try (PdfPages pages = PdfPages.open(paper, workers, never)) {
            long start = System.nanoTime();
            List<CompletableFuture<Void>> all = pages.pages().stream().map(page -> CompletableFuture
                    .runAsync(() -> pages.picture(cut(page), never), task -> Thread.ofVirtual().start(task))).toList();
            all.forEach(CompletableFuture::join);
            return new Measured(pages.pages().size(), millis(start) / pages.pages().size());
        }
    }

    private static PageCut cut(Page page) {
        return new PageCut(page.number(), SCALE, 0, 0, (int) Math.round(page.width() * SCALE),
                (int) Math.round(page.height() * SCALE));
    }

    private static double text(Path paper) {
        Cancellation never = new Cancellation();
        try (PdfPages pages = PdfPages.open(paper, 1, never)) {
            long start = System.nanoTime();
            pages.texts(never);
            return millis(start) / pages.pages().size();
        }
    }

    /** Of another program, pictures written to a folder; NaN where it is not installed. */
    private static double other(int pages, String... command) throws Exception {
        Path folder = Files.createTempDirectory("autoreproduce-pages");
        List<String> words = Stream.of(command).map(word -> word.replace("OUT", folder.resolve("p").toString()))
                .toList();
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(words).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(2, TimeUnit.MINUTES) ? millis(start) / pages : Double.NaN;
        } catch (IOException e) {
            return Double.NaN;
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
            }
            Files.delete(folder);
        }
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private record Measured(int pages, double perPage) {}
}
