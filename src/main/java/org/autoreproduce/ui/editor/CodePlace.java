package org.autoreproduce.ui.editor;

import java.util.List;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Hashes;

/** Where lines that an anchor names stand in a text now. */
sealed interface CodePlace {

    /** Where the anchor says. Lines count from 1, the last inclusive. */
    record Found(int from, int to) implements CodePlace {}

    /** The same lines, elsewhere. */
    record Moved(int from, int to) implements CodePlace {}

    /** These lines are not in the text any more. */
    record Lost() implements CodePlace {}

    /** Looks where the anchor says, then for the same lines nearest to it. An anchor without a hash is taken at its word. */
    static CodePlace of(Anchor.Code anchor, String text) {
        List<String> lines = text.lines().toList();
        int from = Math.max(1, anchor.from());
        int count = Math.max(1, anchor.to() - from + 1);
        if (anchor.hash().isEmpty()) {
            return from <= Math.max(1, lines.size())
                    ? new Found(from, Math.min(from + count - 1, Math.max(1, lines.size())))
                    : new Lost();
        }
        Hashes hashes = new Hashes();
        for (int far = 0; far < lines.size() + from; far++) {
            for (int start : far == 0 ? List.of(from) : List.of(from - far, from + far)) {
                if (start >= 1 && start + count - 1 <= lines.size()
                        && hashes.of(String.join("\n", lines.subList(start - 1, start - 1 + count)))
                                .equals(anchor.hash())) {
                    return far == 0
                            ? new Found(start, start + count - 1)
                            : new Moved(start, start + count - 1);
                }
            }
        }
        return new Lost();
    }
}
