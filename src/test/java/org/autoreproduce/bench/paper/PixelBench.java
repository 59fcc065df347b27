package org.autoreproduce.bench.paper;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.autoreproduce.paper.Page;
import org.autoreproduce.paper.pdf.PageCut;
import org.autoreproduce.paper.pdf.PagePicture;
import org.autoreproduce.paper.pdf.PdfPages;
import org.autoreproduce.process.Cancellation;

/**
 * bench pixels: how far pages drawn at 150 dpi are from those of pdftoppm, beside PDFBox as it comes. A difference is the
 * mean over all pixels and the three colours, from 0 to 255.
 */
public final class PixelBench {
    private static final int DPI = 150;
    private static final String ROW = "%-34s %6s %9s %9s%n";

    private final PrintStream out;

    /** Prints there. */
    public PixelBench(PrintStream out) {
        this.out = out;
    }

    /** Compares all pages of all papers; true where ours are no farther away than those of plain PDFBox. */
    public boolean run(Path folder) throws Exception {
        List<Path> papers = new PaperFolder(folder).pdfs();
        out.printf(ROW, "mean difference from pdftoppm", "pages", "ours", "plain");
        double[] all = new double[3];
        for (Path paper : papers) {
            double[] sums = compared(paper);
            print(paper.getFileName().toString(), sums);
            for (int i = 0; i < all.length; i++) {
                all[i] += sums[i];
            }
        }
        print("all", all);
        return all[1] <= all[2];
    }

    private void print(String name, double[] sums) {
        out.printf(Locale.ROOT, ROW, name, Math.round(sums[0]), String.format(Locale.ROOT, "%.3f", sums[1] / sums[0]),
                String.format(Locale.ROOT, "%.3f", sums[2] / sums[0]));
    }

    /** Pages, and the sums over them of our difference and of plain PDFBox's. */
    private static double[] compared(Path paper) throws Exception {
        Path folder = Files.createTempDirectory("autoreproduce-pixels");
        Cancellation never = new Cancellation();
        double[] sums = new double[3];
        try (PdfPages pages = PdfPages.open(paper, 1, never); PDDocument plain = Loader.loadPDF(paper.toFile())) {
            PDFRenderer renderer = new PDFRenderer(plain);
            for (Page page : pages.pages()) {
                BufferedImage theirs = pdftoppm(paper, page.number(), folder.resolve("p"));
                PagePicture ours = pages.picture(
                        new PageCut(page.number(), DPI / 72.0, 0, 0, theirs.getWidth(), theirs.getHeight()), never);
                BufferedImage image = new BufferedImage(ours.width(), ours.height(), BufferedImage.TYPE_INT_RGB);
                image.setRGB(0, 0, ours.width(), ours.height(), ours.pixels(), 0, ours.width());
                sums[0]++;
                sums[1] += difference(image, theirs);
                sums[2] += difference(renderer.renderImageWithDPI(page.number() - 1, DPI, ImageType.RGB), theirs);
            }
        } finally {
            Files.delete(folder);
        }
        return sums;
    }

    private static BufferedImage pdftoppm(Path paper, int page, Path target) throws Exception {
        Process process = new ProcessBuilder("pdftoppm", "-r", Integer.toString(DPI), "-f", Integer.toString(page),
                "-l", Integer.toString(page), "-singlefile", paper.toString(), target.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("pdftoppm takes too long for page " + page + " of " + paper);
        }
        Path file = target.resolveSibling(target.getFileName() + ".ppm");
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            word(in);
            int width = Integer.parseInt(word(in));
            int height = Integer.parseInt(word(in));
            word(in);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            byte[] line = new byte[3 * width];
            for (int y = 0; y < height; y++) {
                in.readFully(line);
                for (int x = 0; x < width; x++) {
                    image.setRGB(x, y,
                            (line[3 * x] & 255) << 16 | (line[3 * x + 1] & 255) << 8 | line[3 * x + 2] & 255);
                }
            }
            return image;
        } finally {
            Files.delete(file);
        }
    }

    private static String word(DataInputStream in) throws IOException {
        StringBuilder word = new StringBuilder();
        for (int c = in.readUnsignedByte(); !Character.isWhitespace(c); c = in.readUnsignedByte()) {
            word.append((char) c);
        }
        return word.toString();
    }

    private static double difference(BufferedImage a, BufferedImage b) {
        int width = Math.min(a.getWidth(), b.getWidth());
        int height = Math.min(a.getHeight(), b.getHeight());
        long sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int p = a.getRGB(x, y);
                int q = b.getRGB(x, y);
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((p >> shift & 255) - (q >> shift & 255));
                }
            }
        }
        return sum / (3.0 * width * height);
    }
}
