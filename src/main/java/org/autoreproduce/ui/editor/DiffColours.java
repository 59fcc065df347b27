package org.autoreproduce.ui.editor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.autoreproduce.code.colour.Colour;
import org.autoreproduce.code.colour.Colouring;
import org.autoreproduce.code.colour.Colourist;
import org.autoreproduce.code.colour.Language;
import org.autoreproduce.code.colour.Span;
import org.jspecify.annotations.Nullable;

/** The colours of the lines of two versions of files. */
final class DiffColours {
    private final Map<String, List<List<Span>>> lines = new HashMap<>();

    /** Which of the two versions. */
    enum Side {
        BEFORE, AFTER
    }

    /** Colours both versions of all files; takes time, so not for the UI thread. */
    static Map<Side, Map<String, List<Span>>> of(DiffModel diff, Colourist colourist) {
        Map<Side, Map<String, List<Span>>> all = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            Map<String, List<Span>> files = new TreeMap<>();
            for (FileDiff file : diff.files()) {
                try (Colouring colouring = colourist.colouring(Language.of(file.path()))) {
                    colouring.edit(0, 0, text(file, side));
                    List<Span> spans = new ArrayList<>(colouring.repaint().spans());
                    while (colouring.more()) {
                        spans.addAll(colouring.repaint().spans());
                    }
                    files.put(file.path(), spans);
                }
            }
            all.put(side, files);
        }
        return all;
    }

    /** Takes the colours of these files. */
    void set(DiffModel diff, Map<Side, Map<String, List<Span>>> known) {
        lines.clear();
        known.forEach((side, files) -> diff.files().forEach(file -> lines.put(side + file.path(),
                split(text(file, side), files.getOrDefault(file.path(), List.of())))));
    }

    /** The pieces of a line, in characters from its beginning; one plain piece where nothing is known. */
    List<Span> of(DiffRow row) {
        boolean before = row.oldAt() > 0;
        int at = before ? row.oldAt() : row.newAt();
        @Nullable
        List<List<Span>> known = lines.get((before ? Side.BEFORE : Side.AFTER) + row.path());
        List<Span> pieces = known == null || at < 1 || at > known.size() ? List.of() : known.get(at - 1);
        return pieces.isEmpty() ? List.of(new Span(0, row.text().length(), Colour.PLAIN)) : pieces;
    }

    private static String text(FileDiff file, Side side) {
        String text = side == Side.BEFORE ? file.before() : file.after();
        return text == null ? "" : text;
    }

    private static List<List<Span>> split(String text, List<Span> spans) {
        List<List<Span>> lines = new ArrayList<>();
        int next = 0;
        for (int start = 0; start <= text.length();) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            List<Span> line = new ArrayList<>();
            while (next < spans.size() && spans.get(next).to() <= start) {
                next++;
            }
            for (int i = next; i < spans.size() && spans.get(i).from() < end; i++) {
                int from = Math.max(start, spans.get(i).from());
                int to = Math.min(end, spans.get(i).to());
                if (from < to) {
                    line.add(new Span(from - start, to - start, spans.get(i).colour()));
                }
            }
            lines.add(line);
            start = end + 1;
        }
        return lines;
    }
}
