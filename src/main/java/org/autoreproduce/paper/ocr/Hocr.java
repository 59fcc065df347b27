package org.autoreproduce.paper.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Tesseract tells of a page, in pixels of its picture: lines of words, thin bars and pictures. Its file is XHTML of
 * one fixed form, a thing a line; it is read as lines, so nothing that stands in it is ever followed.
 */
record Hocr(List<Line> lines, List<Area> bars, List<Area> pictures) {
    private static final Pattern THING = Pattern.compile("class='(ocr[a-z]*_[a-z]+)'[^>]*?title=([\"'])(.*?)\\2");
    private static final Pattern AREA = Pattern.compile("bbox (\\d{1,6}) (\\d{1,6}) (\\d{1,6}) (\\d{1,6})");
    private static final Pattern BASELINE = Pattern.compile("baseline (-?[\\d.]{1,12}) (-?[\\d.]{1,12})");
    private static final Pattern SIZE = Pattern.compile("x_size ([\\d.]{1,12})");
    private static final Pattern SURE = Pattern.compile("x_wconf (\\d{1,3})");
    private static final Pattern STROKES = Pattern.compile("<!-- strokes ((?:\\d{1,4}\\.\\d\\d ?)+)-->");
    private static final Pattern WORD = Pattern.compile("<span class='ocrx_word'.*?>(.*)</span>\\s*$");

    Hocr {
        lines = List.copyOf(lines);
        bars = List.copyOf(bars);
        pictures = List.copyOf(pictures);
    }

    /** A rectangle, right and bottom outside of it. */
    record Area(int left, int top, int right, int bottom) {
        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }
    }

    /**
     * A word.
     *
     * @param sure   how sure it is, in percent
     * @param stroke the mean thickness of its strokes, in pixels; 0 where that is not known
     */
    record Word(String text, Area area, int sure, double stroke) {}

    /**
     * A line of words.
     *
     * @param baseline in the line's middle, from the top of the picture
     * @param size     from the top of tall letters to the foot of hanging ones
     */
    record Line(Area area, double baseline, double size, List<Word> words) {
        Line {
            words = List.copyOf(words);
        }
    }

    /** Reads the file's text; what is not understood is left out. */
    static Hocr of(String text) {
        List<Line> lines = new ArrayList<>();
        List<Area> bars = new ArrayList<>();
        List<Area> pictures = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        for (String row : text.split("\n")) {
            Matcher thing = THING.matcher(row);
            if (!thing.find()) {
                continue;
            }
            Matcher area = AREA.matcher(thing.group(3));
            if (!area.find()) {
                continue;
            }
            Area box = area(area);
            switch (thing.group(1)) {
                case "ocrx_word" -> word(row, box, thing.group(3), words);
                case "ocr_separator" -> bars.add(box);
                case "ocr_photo" -> pictures.add(box);
                case "ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat" -> {
                    words = new ArrayList<>();
                    lines.add(line(box, thing.group(3), words));
                }
                default -> {
                    // paragraphs and the like: the layout finds its own
                }
            }
            if (!lines.isEmpty()) {
                Line last = lines.getLast();
                lines.set(lines.size() - 1, new Line(last.area, last.baseline, last.size, words));
            }
        }
        lines.removeIf(line -> line.words.isEmpty());
        Matcher strokes = STROKES.matcher(text);
        return new Hocr(strokes.find() ? with(lines, strokes.group(1).split(" ")) : lines, bars, pictures);
    }

    private static List<Line> with(List<Line> lines, String[] strokes) {
        int next = 0;
        List<Line> all = new ArrayList<>();
        for (Line line : lines) {
            List<Word> words = new ArrayList<>();
            for (Word word : line.words) {
                double stroke = next < strokes.length ? Double.parseDouble(strokes[next++]) : 0;
                words.add(new Word(word.text, word.area, word.sure, stroke));
            }
            all.add(new Line(line.area, line.baseline, line.size, words));
        }
        return all;
    }

    private static void word(String row, Area box, String title, List<Word> words) {
        Matcher word = WORD.matcher(row);
        Matcher sure = SURE.matcher(title);
        if (word.find()) {
            String text = plain(word.group(1));
            if (!text.isBlank()) {
                words.add(new Word(text, box, sure.find() ? Integer.parseInt(sure.group(1)) : 0, 0));
            }
        }
    }

    private static Line line(Area box, String title, List<Word> words) {
        Matcher baseline = BASELINE.matcher(title);
        Matcher size = SIZE.matcher(title);
        double at = baseline.find()
                ? box.bottom + Double.parseDouble(baseline.group(2))
                        + Double.parseDouble(baseline.group(1)) * box.width() / 2
                : box.bottom;
        return new Line(box, at, size.find() ? Double.parseDouble(size.group(1)) : box.height(), words);
    }

    private static Area area(Matcher area) {
        return new Area(Integer.parseInt(area.group(1)), Integer.parseInt(area.group(2)),
                Integer.parseInt(area.group(3)), Integer.parseInt(area.group(4)));
    }

    private static String plain(String text) {
        return text.replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&#39;", "'").replace("&amp;", "&").strip();
    }
}
