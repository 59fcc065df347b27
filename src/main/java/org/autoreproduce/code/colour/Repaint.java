package org.autoreproduce.code.colour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What has to be coloured anew; everything else keeps its colour.
 *
 * @param from  first character, from 0
 * @param to    the character after the last
 * @param spans cover it without gaps, in order
 */
public record Repaint(int from, int to, List<Span> spans) {
    /** Copies the list. */
    public Repaint {
        spans = List.copyOf(spans);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return from >= to;
    }

    /** A stretch on which colours are put one over the other. */
    static final class Canvas {
        private final int from;
        private final Colour[] colours;

        Canvas(int from, int to) {
            this.from = from;
            this.colours = new Colour[Math.max(0, to - from)];
            Arrays.fill(colours, Colour.PLAIN);
        }

        void paint(int start, int end, Colour colour) {
            int first = Math.max(0, start - from);
            int last = Math.min(colours.length, end - from);
            if (first < last) {
                Arrays.fill(colours, first, last, colour);
            }
        }

        /** All of it. */
        Repaint done() {
            return part(0, colours.length);
        }

        /** What differs from the colours that are known, as far as from the first to the last difference; they are known then. */
        Repaint done(StringBuilder known) {
            int first = 0;
            while (first < colours.length && known.charAt(from + first) == colours[first].ordinal()) {
                first++;
            }
            int last = colours.length;
            while (last > first && known.charAt(from + last - 1) == colours[last - 1].ordinal()) {
                last--;
            }
            for (int i = first; i < last; i++) {
                known.setCharAt(from + i, (char) colours[i].ordinal());
            }
            return part(first, last);
        }

        private Repaint part(int first, int last) {
            List<Span> spans = new ArrayList<>();
            int start = first;
            for (int i = first + 1; i <= last; i++) {
                if (i == last || colours[i] != colours[start]) {
                    spans.add(new Span(from + start, from + i, colours[start]));
                    start = i;
                }
            }
            return new Repaint(from + first, from + last, spans);
        }
    }
}
