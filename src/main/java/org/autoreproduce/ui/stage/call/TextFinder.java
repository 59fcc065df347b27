package org.autoreproduce.ui.stage.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where words stand in some texts, capitals or not. */
final class TextFinder {
    /** The stretch of the text with that number, from 0. */
    record Hit(int text, int from, int to) {}

    /** All of them, in order; none for empty words. */
    List<Hit> find(List<String> texts, String words) {
        List<Hit> hits = new ArrayList<>();
        String wanted = words.toLowerCase(Locale.ROOT);
        for (int i = 0; i < texts.size() && !wanted.isEmpty(); i++) {
            String text = texts.get(i).toLowerCase(Locale.ROOT);
            for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
                hits.add(new Hit(i, at, at + wanted.length()));
            }
        }
        return hits;
    }
}
