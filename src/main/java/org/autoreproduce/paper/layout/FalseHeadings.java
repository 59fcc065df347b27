package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.autoreproduce.paper.BlockKind;

/**
 * Takes back what looked like a heading by itself but is none beside the rest: a label that comes again and again, as in
 * boxes with examples, and the first line of a paragraph that begins with bold words.
 */
final class FalseHeadings {
    private static final double FULL = .04;

    private final HeadingRule rule;
    private final Style style;

    FalseHeadings(HeadingRule rule, Style style) {
        this.rule = rule;
        this.style = style;
    }

    /** The drafts without them. */
    List<Draft> mended(List<Draft> drafts) {
        Map<String, Long> counts = drafts.stream().filter(this::plain)
                .collect(Collectors.groupingBy(Draft::text, Collectors.counting()));
        List<Draft> all = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft before = all.isEmpty() ? null : all.getLast();
            if (plain(draft) && counts.getOrDefault(draft.text(), 0L) > 1) {
                draft.kind(BlockKind.PARAGRAPH);
            }
            if (before != null && plain(before) && goesOn(before, draft)) {
                before.kind(BlockKind.PARAGRAPH);
                before.lines().addAll(draft.lines());
            } else {
                all.add(draft);
            }
        }
        return all;
    }

    /** A heading of the text's own size without a number, which no usual word tells. */
    private boolean plain(Draft draft) {
        return draft.is(BlockKind.HEADING) && draft.zone() == null && rule.number(draft.text()).isEmpty()
                && !rule.known(draft.first()) && draft.first().chunk().size() < style.size() + .8;
    }

    /** The bold line fills its column and the next begins in the middle of a word or sentence. */
    private boolean goesOn(Draft heading, Draft next) {
        PrintLine last = heading.last();
        PrintLine first = next.first();
        return next.is(BlockKind.PARAGRAPH) && last.flow() == first.flow() && last.free() < FULL
                && Math.abs(last.chunk().size() - first.chunk().size()) < .75
                && first.chunk().baseline() - last.chunk().baseline() < 1.3 * style.leading()
                && (last.text().endsWith("-") || Character.isLowerCase(first.text().codePointAt(0))
                        || first.chunk().glyphs().getFirst().face().bold());
    }
}
