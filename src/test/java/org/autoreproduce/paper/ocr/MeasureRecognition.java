package org.autoreproduce.paper.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.process.Cancellation;

/** Prints how well pictures of papers are read, beside the papers' own text: for people, no test. */
final class MeasureRecognition {
    private MeasureRecognition() {}

    public static void main(String[] papers) throws IOException {
        Path folder = Files.createTempDirectory("pictures");
        TesseractRecogniser recogniser = new TesseractRecogniser(System.getenv(), folder.resolve("cache"));
        for (String paper : papers) {
            Path pdf = Path.of(paper);
            Document own = new PdfReader().read(pdf, new Cancellation());
            Path scan = PictureOnly.of(pdf, 1000, 300, folder.resolve("scan.pdf"));
            long start = System.nanoTime();
            Document read = recogniser.read(scan, (done, pages) -> {}, new Cancellation());
            System.out.printf(Locale.ROOT,
                    "%s: %d pages, %.0f s, words %.1f %%, headings %d of %d, references %d of %d, "
                            + "mentions %d of %d, tables %d of %d%n",
                    pdf.getFileName(), read.pages().size(),
                    (System.nanoTime() - start) / 1e9, 100 * words(own, read), kinds(own, read, BlockKind.HEADING),
                    count(own, BlockKind.HEADING), read.references().size(), own.references().size(),
                    read.mentions().size(), own.mentions().size(), read.tables().size(), own.tables().size());
        }
    }

    /** The share of the own running words that stand in the recognised text, each as often as it stands there. */
    static double words(Document own, Document read) {
        Map<String, Integer> there = new HashMap<>();
        split(read, List.of(BlockKind.values())).forEach(word -> there.merge(word, 1, Integer::sum));
        List<String> wanted = split(own, List.of(BlockKind.PARAGRAPH, BlockKind.ABSTRACT, BlockKind.ITEM,
                BlockKind.HEADING, BlockKind.CAPTION, BlockKind.REFERENCE));
        long found = wanted.stream().filter(word -> there.merge(word, -1, Integer::sum) >= 0).count();
        return (double) found / wanted.size();
    }

    private static List<String> split(Document document, List<BlockKind> kinds) {
        return document.blocks().stream().filter(block -> kinds.contains(block.kind()))
                .flatMap(block -> Arrays.stream(block.text().split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() > 1).toList();
    }

    private static long kinds(Document own, Document read, BlockKind kind) {
        List<String> there = read.blocks().stream().filter(block -> block.kind() == kind)
                .map(block -> plain(block.text())).toList();
        return own.blocks().stream().filter(block -> block.kind() == kind)
                .filter(block -> there.contains(plain(block.text()))).count();
    }

    private static long count(Document document, BlockKind kind) {
        return document.blocks().stream().filter(block -> block.kind() == kind).count();
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
