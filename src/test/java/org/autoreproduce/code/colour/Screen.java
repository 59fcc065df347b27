package org.autoreproduce.code.colour;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Holds a colour for each character, as an editor does. */
final class Screen {
    private final List<Colour> colours = new ArrayList<>();

    void insert(int at, int count) {
        colours.addAll(at, Collections.nCopies(count, Colour.PLAIN));
    }

    void edit(int at, int removed, int inserted) {
        colours.subList(at, at + removed).clear();
        insert(at, inserted);
    }

    void paint(Repaint repaint) {
        repaint.spans().forEach(span -> Collections.fill(colours.subList(span.from(), span.to()), span.colour()));
    }

    /** Adjacent characters of a colour together, as KEYWORD[if]. */
    String shown(String text) {
        StringBuilder out = new StringBuilder();
        for (int start = 0; start < text.length();) {
            int end = start;
            while (end < text.length() && colours.get(end) == colours.get(start)) {
                end++;
            }
            out.append(colours.get(start)).append('[').append(text, start, end).append(']');
            start = end;
        }
        return out.toString();
    }
}
