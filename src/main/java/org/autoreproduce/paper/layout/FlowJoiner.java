package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.paper.BlockKind;
import org.jspecify.annotations.Nullable;

/** Joins paragraphs that go on in the next column or page, behind the floats and notes that stand between. */
final class FlowJoiner {
    List<Draft> joined(List<Draft> drafts) {
        List<Draft> out = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft before = draft.is(BlockKind.PARAGRAPH, BlockKind.ITEM) ? lastOpen(out) : null;
            if (before != null && before.last().flow() != draft.first().flow() && goesOn(before, draft)) {
                before.lines().addAll(draft.lines());
            } else {
                out.add(draft);
            }
        }
        return out;
    }

    private static @Nullable Draft lastOpen(List<Draft> out) {
        for (int i = out.size() - 1; i >= 0; i--) {
            Draft draft = out.get(i);
            if (draft.is(BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ABSTRACT)) {
                return draft;
            }
            if (draft.is(BlockKind.HEADING, BlockKind.TITLE, BlockKind.FORMULA, BlockKind.REFERENCE)) {
                return null;
            }
        }
        return null;
    }

    private static boolean goesOn(Draft before, Draft after) {
        String end = before.last().text();
        String start = after.first().text();
        if (Math.abs(before.last().chunk().size() - after.first().chunk().size()) > .75
                || end.matches("(?s).*[.!?:][)”\"’]?[⁰-⁹¹²³]*$")
                        && !end.matches("(?s).*\\b(?:al|e\\.g|i\\.e|Fig|Eq|cf|vs|Sec)\\.$")) {
            return false;
        }
        return end.endsWith("-") || Character.isLowerCase(start.codePointAt(0)) || before.last().free() < .06
                && after.first().indent() < 5 && after.is(BlockKind.PARAGRAPH);
    }
}
