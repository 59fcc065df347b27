package org.autoreproduce.ui.editor;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a file differs between two versions.
 *
 * @param path   of the file
 * @param before its text; null where it is new
 * @param after  its text; null where it goes
 * @param hunks  in order, at least one
 */
public record FileDiff(String path, @Nullable String before, @Nullable String after, List<Hunk> hunks) {
    /** Copies the list. */
    public FileDiff {
        hunks = List.copyOf(hunks);
    }

    /** Compares; empty where both are the same. */
    static Optional<FileDiff> of(String path, @Nullable String before, @Nullable String after) {
        if (before == null ? after == null : before.equals(after)) {
            return Optional.empty();
        }
        List<Hunk> hunks = new ArrayList<>();
        if (before == null || after == null) {
            // a file comes or goes as a whole, an empty one too
            hunks.add(new Hunk(path, 1, lines(before), 1, lines(after)));
        } else {
            for (AbstractDelta<String> delta : DiffUtils.diff(lines(before), lines(after)).getDeltas()) {
                hunks.add(new Hunk(path, delta.getSource().getPosition() + 1, delta.getSource().getLines(),
                        delta.getTarget().getPosition() + 1, delta.getTarget().getLines()));
            }
        }
        return Optional.of(new FileDiff(path, before, after, hunks));
    }

    /** The text after the decisions; none where the file is not to be there. */
    Optional<String> result() {
        if (before == null || after == null) {
            return Optional.ofNullable(hunks.getFirst().decision() == Hunk.Decision.ACCEPTED ? after : before);
        }
        List<String> old = lines(before);
        List<String> out = new ArrayList<>();
        int next = 0;
        for (Hunk hunk : hunks) {
            out.addAll(old.subList(next, hunk.oldFrom() - 1));
            out.addAll(hunk.outcome());
            next = hunk.oldFrom() - 1 + hunk.removed().size();
        }
        out.addAll(old.subList(next, old.size()));
        return Optional.of(String.join("\n", out));
    }

    /** All lines; what follows the last line feed is one too, so that joining them gives the text again. */
    static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split("\n", -1));
    }
}
