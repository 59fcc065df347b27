package org.autoreproduce.paper.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Page;
import org.autoreproduce.paper.layout.Glyph;
import org.autoreproduce.paper.layout.PageInk;

/** Recognised words as the ink that the layout reads: letters with places and sizes, thin bars, pictures. */
final class RecognisedInk {
    /** From the top of tall letters to the foot of hanging ones, as a share of a font's size. */
    private static final double TALL = .89;
    /** Sizes are measured in pictures: within this share they are that of the running text. */
    private static final double ALIKE = .13;
    /** A longer line than this, in letters, is running text. */
    private static final int RUNNING = 30;
    /** Whatever Tesseract is less sure of, in percent, and has no letter or digit, is dirt. */
    private static final int DIRT = 40;
    /** Strokes of bold letters are thicker by this than those of the running text, size for size. */
    private static final double BOLD = 1.28;
    /** A line of words has this share of letters, and Tesseract is so sure of them on the average, in percent. */
    private static final double LETTERS = .6;
    private static final double SURE = 60;
    private static final Glyph.Face SIGNS = new Glyph.Face("", false, false, true);
    private static final Glyph.Face PLAIN = new Glyph.Face("", false, false, false);
    private static final Glyph.Face THICK = new Glyph.Face("", true, false, false);

    private final List<Page> pages;
    private final List<Hocr> read;
    private final List<Double> scales;
    private final double body;
    /** The strokes of running text as a share of its letters' height. */
    private final double stroke;

    /** Of all pages of a document, with the pixels a point of each page's picture. */
    RecognisedInk(List<Page> pages, List<Hocr> read, List<Double> scales) {
        this.pages = List.copyOf(pages);
        this.read = List.copyOf(read);
        this.scales = List.copyOf(scales);
        body = body();
        stroke = stroke();
    }

    List<PageInk> inks() {
        List<PageInk> inks = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            inks.add(ink(pages.get(i), read.get(i), scales.get(i)));
        }
        return inks;
    }

    private PageInk ink(Page page, Hocr hocr, double scale) {
        List<Glyph> glyphs = new ArrayList<>();
        for (Hocr.Line line : hocr.lines()) {
            boolean words = words(line);
            double size = words ? size(line, scale) : body;
            boolean first = true;
            for (Hocr.Word word : line.words()) {
                boolean dirt = word.sure() < DIRT && word.text().codePoints().noneMatch(Character::isLetterOrDigit);
                if (!dirt) {
                    letters(word, !words ? SIGNS : bold(word, line) ? THICK : PLAIN, line.baseline() / scale, size,
                            scale, !first,
                            glyphs);
                    first = false;
                }
            }
        }
        List<Box> rules = hocr.bars().stream().filter(bar -> bar.width() > 4 * bar.height())
                .map(bar -> box(page, bar, scale)).toList();
        List<Box> pictures = hocr.pictures().stream().map(area -> box(page, area, scale)).toList();
        return new PageInk(page, glyphs, rules, pictures, "");
    }

    private static Box box(Page page, Hocr.Area area, double scale) {
        return new Box(page.number(), area.left() / scale, area.top() / scale, area.width() / scale,
                area.height() / scale);
    }

    /** Letters share their word's width as they do in most fonts. */
    private static void letters(Hocr.Word word, Glyph.Face face, double baseline, double size, double scale,
            boolean spaced,
            List<Glyph> glyphs) {
        int[] points = word.text().codePoints().toArray();
        double all = 0;
        for (int point : points) {
            all += share(point);
        }
        double x = word.area().left() / scale;
        double unit = word.area().width() / scale / all;
        for (int i = 0; i < points.length; i++) {
            double width = share(points[i]) * unit;
            glyphs.add(new Glyph(Character.toString(points[i]), x, baseline, width, size, face, spaced && i == 0,
                    false));
            x += width;
        }
    }

    private static double share(int point) {
        if ("ijl.,;:'!|".indexOf(point) >= 0) {
            return .55;
        }
        if ("frt()[]-I".indexOf(point) >= 0) {
            return .75;
        }
        if ("mwMW".indexOf(point) >= 0) {
            return 1.55;
        }
        return Character.isUpperCase(point) ? 1.35 : 1;
    }

    /** Like the running text where it may be, else in half points: a measured size is never the same twice. */
    private double size(Hocr.Line line, double scale) {
        double measured = line.size() / scale / TALL;
        return Math.abs(measured / body - 1) < ALIKE ? body : Math.round(2 * measured) / 2.0;
    }

    /** Whether a line is read as words: what is guessed in formulas and drawings has no size and no weight of its own. */
    private static boolean words(Hocr.Line line) {
        int letters = 0;
        int signs = 0;
        double sure = 0;
        for (Hocr.Word word : line.words()) {
            letters += (int) word.text().codePoints().filter(Character::isLetter).count();
            signs += word.text().codePointCount(0, word.text().length());
            sure += word.sure();
        }
        boolean wordy = line.words().stream().anyMatch(word -> word.text().matches("\\p{L}{3,}[.,:;)]?"));
        return wordy && letters > LETTERS * signs && sure > SURE * line.words().size();
    }

    private boolean bold(Hocr.Word word, Hocr.Line line) {
        return stroke > 0 && word.stroke() / line.size() > BOLD * stroke;
    }

    /** The middle one of all words, most of which are running text. */
    private double stroke() {
        double[] all = read.stream().flatMap(page -> page.lines().stream())
                .flatMapToDouble(line -> line.words().stream().mapToDouble(word -> word.stroke() / line.size()))
                .filter(share -> share > 0).sorted().toArray();
        return all.length == 0 ? 0 : all[all.length / 2];
    }

    private double body() {
        Map<Long, Integer> sizes = new TreeMap<>();
        for (int i = 0; i < read.size(); i++) {
            for (Hocr.Line line : read.get(i).lines()) {
                int letters = line.words().stream().mapToInt(word -> word.text().length()).sum();
                if (letters > RUNNING) {
                    sizes.merge(Math.round(2 * line.size() / scales.get(i) / TALL), letters, Integer::sum);
                }
            }
        }
        return sizes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(20L) / 2.0;
    }
}
