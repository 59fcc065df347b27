package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.autoreproduce.paper.BlockKind;

/** Finds the lists of references and puts a block for each entry in its place. */
final class ReferenceSection {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    /** A further list has so many entries, and such a share of them a year. */
    private static final int FEWEST = 3;
    private static final double DATED = .8;

    private final HeadingRule headings;

    ReferenceSection(HeadingRule headings) {
        this.headings = headings;
    }

    /** The drafts with the lists split: the longest, and others that look like one. */
    List<Draft> split(List<Draft> drafts) {
        List<Integer> headings = headings(drafts);
        int longest = headings.stream().max(Comparator.comparingInt(at -> entries(drafts, at).size())).orElse(-1);
        List<Draft> out = drafts;
        // from the end, so that what is not yet split stays where it is
        for (int heading : headings.reversed()) {
            if (heading == longest || dated(entries(drafts, heading))) {
                out = split(out, heading);
            }
        }
        return out;
    }

    private List<Draft> entries(List<Draft> drafts, int heading) {
        return split(drafts, heading).stream().filter(draft -> draft.is(BlockKind.REFERENCE)).toList();
    }

    /** Whether nearly all have a year. */
    private static boolean dated(List<Draft> entries) {
        long years = entries.stream().filter(entry -> YEAR.matcher(entry.text()).find()).count();
        return entries.size() >= FEWEST && years >= DATED * entries.size();
    }

    private List<Draft> split(List<Draft> drafts, int heading) {
        int end = end(drafts, heading);
        Draft named = drafts.get(heading);
        List<Draft> out = new ArrayList<>(drafts.subList(0, heading));
        Draft title = new Draft(BlockKind.HEADING, named.first());
        out.add(title);
        List<PrintLine> lines = new ArrayList<>(named.lines().subList(1, named.lines().size()));
        for (Draft draft : drafts.subList(heading + 1, end)) {
            boolean note = draft.is(BlockKind.FOOTNOTE);
            if (draft.zone() != null || note || draft.is(BlockKind.CAPTION, BlockKind.FIGURE)) {
                out.add(draft);
            } else {
                lines.addAll(draft.lines());
            }
        }
        for (List<PrintLine> entry : new ReferenceSplitter(lines).entries()) {
            Draft draft = new Draft(BlockKind.REFERENCE, entry.getFirst());
            draft.lines().addAll(entry.subList(1, entry.size()));
            out.add(draft);
        }
        out.addAll(drafts.subList(end, drafts.size()));
        return out;
    }

    private static List<Integer> headings(List<Draft> drafts) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < drafts.size() - 1; i++) {
            Draft draft = drafts.get(i);
            if (draft.zone() == null && HeadingRule.references(draft.first().text())
                    && (draft.is(BlockKind.HEADING) || draft.lines().size() == 1)) {
                found.add(i);
            }
        }
        return found;
    }

    private int end(List<Draft> drafts, int heading) {
        for (int i = heading + 1; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.is(BlockKind.HEADING) && i > heading + 1
                    && (headings.known(draft.first()) || headings.marked(draft.first()))) {
                return i;
            }
        }
        return drafts.size();
    }
}
