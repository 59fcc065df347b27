package org.autoreproduce.paper.typeset;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines no wider than they may be: between words, within a word only where it is wider than a line. */
final class Broken {
    private final String text;
    private final Face face;
    private final double size;
    private final Measure measure;

    /** A line: where it starts and ends in the text. */
    record Piece(int start, int end) {}

    Broken(String text, Face face, double size, Measure measure) {
        this.text = text;
        this.face = face;
        this.size = size;
        this.measure = measure;
    }

    /**
     * The lines.
     *
     * @param width of each; must be positive
     */
    List<Piece> lines(double width) {
        List<Piece> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(start, width);
            lines.add(new Piece(start, end));
            start = end;
            // an algorithm's lines keep the spaces that they begin with
            boolean own = start < text.length() && text.charAt(start) == '\n';
            while (start < text.length() && text.charAt(start) == (own ? '\n' : ' ')) {
                start++;
            }
        }
        return lines;
    }

    private int end(int start, double width) {
        double wide = 0;
        int space = -1;
        for (int i = start; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i;
            }
            if (c == ' ' && i > start && text.charAt(i - 1) != ' ') {
                space = i;
            }
            wide += measure.width(text.codePointAt(i), face) * size / 1000;
            if (wide > width && c != ' ') {
                return space > start ? space : Math.max(i, start + Character.charCount(text.codePointAt(start)));
            }
        }
        return text.length();
    }
}
