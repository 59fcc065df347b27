package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.paper.BlockKind;

/** Finds the list of references and puts a block for each entry in its place. */
final class ReferenceSection {
    private final HeadingRule headings;

    ReferenceSection(HeadingRule headings) {
        this.headings = headings;
    }

    /** The drafts with the list split; of several lists the longest, the others stay paragraphs. */
    List<Draft> split(List<Draft> drafts) {
        List<Draft> best = drafts;
        long most = 0;
        for (int heading : headings(drafts)) {
            List<Draft> split = split(drafts, heading);
            long count = split.stream().filter(d -> d.is(BlockKind.REFERENCE)).count();
            if (count > most) {
                most = count;
                best = split;
            }
        }
        return best;
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
