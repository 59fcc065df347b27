package org.autoreproduce.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.pipeline.account.Evidence;

/**
 * What the lines of a file are linked to: what the project's evidence says of them, and what tests say of themselves.
 * Moves with the lines while they are edited. Needs no toolkit.
 */
public final class Links {
    private static final Pattern TEST_MARK = Pattern.compile("@pytest\\.mark\\.requirement\\(([^)\\n]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("[\"']([A-Z][0-9]+)[\"']");

    private final TreeMap<Integer, List<Mark>> byLine = new TreeMap<>();

    /** Of a file of the program, relative to code/, whose text is this now; lines that are lost have none. */
    public static Links of(Evidence evidence, String file, String text) {
        Links links = new Links();
        for (Evidence.Link link : evidence.inFile(file)) {
            if (link.anchor() instanceof Anchor.Code code) {
                switch (CodePlace.of(code, text)) {
                    case CodePlace.Found(int from, int _) -> links.add(new Mark(from, link.id(), link.words()));
                    case CodePlace.Moved(int from, int _) -> links.add(new Mark(from, link.id(), link.words()));
                    case CodePlace.Lost() -> {
                        // no line to mark
                    }
                }
            }
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = TEST_MARK.matcher(lines.get(i));
            if (mark.find()) {
                int line = i + 1;
                QUOTED.matcher(mark.group(1)).results().map((MatchResult m) -> m.group(1)).map(Id::find)
                        .flatMap(Optional::stream)
                        .forEach(id -> links.add(new Mark(line, id, evidence.words(id).orElse(""))));
            }
        }
        return links;
    }

    /** The marks of a line, from 1, in the order of their ids. */
    public List<Mark> at(int line) {
        return List.copyOf(byLine.getOrDefault(line, List.of()));
    }

    /** The lines that have marks. */
    public SortedSet<Integer> lines() {
        return new TreeSet<>(byLine.keySet());
    }

    /**
     * Follows an edit.
     *
     * @param line     the first line it touched, from 1
     * @param removed  how many line feeds went
     * @param inserted how many came
     */
    public void edited(int line, int removed, int inserted) {
        if (removed == inserted) {
            return;
        }
        List<Mark> all = byLine.values().stream().flatMap(List::stream).toList();
        byLine.clear();
        for (Mark mark : all) {
            int at = mark.line();
            if (at > line) {
                at = Math.max(line, at - removed) + inserted;
            }
            add(new Mark(at, mark.id(), mark.words()));
        }
    }

    private void add(Mark mark) {
        List<Mark> marks = byLine.computeIfAbsent(mark.line(), _ -> new ArrayList<>());
        if (marks.stream().noneMatch(other -> other.id().equals(mark.id()))) {
            marks.add(mark);
            marks.sort(Comparator.comparing(Mark::id));
        }
    }
}
