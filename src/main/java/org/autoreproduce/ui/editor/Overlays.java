package org.autoreproduce.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Styles that lie over the colours of a text, such as those of matches and brackets; they move with the edits. */
final class Overlays {
    private final CodeArea area;
    private final Map<String, List<Search.Match>> places = new LinkedHashMap<>();

    Overlays(CodeArea area) {
        this.area = area;
    }

    /** Puts a style on these places, in order and apart from each other, and takes it off all others. */
    void set(String style, List<Search.Match> wanted) {
        List<Search.Match> before = places.getOrDefault(style, List.of());
        if (before.equals(wanted)) {
            return;
        }
        places.put(style, List.copyOf(wanted));
        restyle(before);
        restyle(wanted);
    }

    /** Follows an edit. */
    void edited(int at, int removed, int inserted) {
        places.replaceAll((_, matches) -> {
            List<Search.Match> moved = new ArrayList<>();
            for (Search.Match match : matches) {
                if (match.to() <= at) {
                    moved.add(match);
                } else if (match.from() >= at + removed) {
                    moved.add(new Search.Match(match.from() - removed + inserted, match.to() - removed + inserted));
                }
            }
            return moved;
        });
    }

    /** The colours of a stretch with the styles over them. */
    StyleSpans<Collection<String>> over(int from, int to, StyleSpans<Collection<String>> colours) {
        StyleSpans<Collection<String>> all = colours;
        for (Map.Entry<String, List<Search.Match>> entry : places.entrySet()) {
            List<Search.Match> inside = entry.getValue().stream().filter(m -> m.from() < to && m.to() > from).toList();
            if (!inside.isEmpty()) {
                all = all.overlay(spans(from, to, inside, entry.getKey()), Overlays::both);
            }
        }
        return all;
    }

    private void restyle(List<Search.Match> matches) {
        if (matches.isEmpty()) {
            return;
        }
        int from = matches.getFirst().from();
        int to = Math.min(matches.getLast().to(), area.getLength());
        if (from < to) {
            StyleSpans<Collection<String>> bare = area.getStyleSpans(from, to)
                    .mapStyles(styles -> styles.stream().filter(s -> !places.containsKey(s)).toList());
            area.setStyleSpans(from, over(from, to, bare));
        }
    }

    private static StyleSpans<Collection<String>> spans(int from, int to, List<Search.Match> matches, String style) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int at = from;
        for (Search.Match match : matches) {
            int start = Math.max(at, match.from());
            int end = Math.min(to, match.to());
            spans.add(Set.of(), start - at);
            spans.add(Set.of(style), Math.max(0, end - start));
            at = Math.max(at, end);
        }
        spans.add(Set.of(), to - at);
        return spans.create();
    }

    private static Collection<String> both(Collection<String> one, Collection<String> other) {
        return other.isEmpty() ? one : Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }
}
