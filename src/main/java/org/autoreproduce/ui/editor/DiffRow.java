package org.autoreproduce.ui.editor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a difference as it is shown.
 *
 * @param path   the file
 * @param hunk   the change it belongs to; null for the file's heading, for lines around and for a gap
 * @param oldAt  number of the line before, from 1; 0 where it has none; of a change how many lines go
 * @param newAt  number of the line afterwards, from 1; 0 where it has none; of a change how many lines come
 * @param text   the line; the path for a heading
 */
public record DiffRow(Kind kind, String path, @Nullable Hunk hunk, int oldAt, int newAt, String text) {
    private static final int CONTEXT = 3;

    /** What a row is. */
    public enum Kind {
        FILE, GAP, SAME, CHANGE, REMOVED, ADDED
    }

    /** All rows of a file: its heading, its changes each under a row with its buttons, and three lines around them. */
    static List<DiffRow> of(FileDiff file) {
        List<DiffRow> rows = new ArrayList<>();
        String path = file.path();
        rows.add(new DiffRow(Kind.FILE, path, null, 0, 0, path));
        List<String> old = file.before() == null || file.after() == null ? List.of() : FileDiff.lines(file.before());
        int shown = 0;
        int shift = 0;
        for (int i = 0; i < file.hunks().size(); i++) {
            Hunk hunk = file.hunks().get(i);
            int from = hunk.oldFrom() - 1;
            shown = same(rows, path, old, Math.max(shown, Math.min(old.size(), from) - CONTEXT), shown, from, shift);
            rows.add(new DiffRow(Kind.CHANGE, path, hunk, shown(file, hunk.removed()), shown(file, hunk.added()), ""));
            for (int n = 0; n < shown(file, hunk.removed()); n++) {
                rows.add(new DiffRow(Kind.REMOVED, path, hunk, hunk.oldFrom() + n, 0, hunk.removed().get(n)));
            }
            for (int n = 0; n < shown(file, hunk.added()); n++) {
                rows.add(new DiffRow(Kind.ADDED, path, hunk, 0, hunk.newFrom() + n, hunk.added().get(n)));
            }
            shift += hunk.added().size() - hunk.removed().size();
            shown = from + hunk.removed().size();
            int next = i + 1 < file.hunks().size() ? file.hunks().get(i + 1).oldFrom() - 1 : old.size();
            shown = same(rows, path, old, shown, shown, Math.min(next, shown + CONTEXT), shift);
        }
        if (shown < withoutLast(old)) {
            rows.add(new DiffRow(Kind.GAP, path, null, 0, 0, ""));
        }
        return rows;
    }

    /** How many lines of a change are shown: where a file comes or goes as a whole, what follows its last line feed is none. */
    static int shown(FileDiff file, List<String> lines) {
        return file.before() == null || file.after() == null ? withoutLast(lines) : lines.size();
    }

    /** Lines that are the same in both, after a gap where some are left out; what follows the last line feed is none. */
    private static int same(List<DiffRow> rows, String path, List<String> old, int from, int shown, int to, int shift) {
        if (from > shown) {
            rows.add(new DiffRow(Kind.GAP, path, null, 0, 0, ""));
        }
        for (int i = from; i < Math.min(to, withoutLast(old)); i++) {
            rows.add(new DiffRow(Kind.SAME, path, null, i + 1, i + 1 + shift, old.get(i)));
        }
        return Math.max(shown, to);
    }

    private static int withoutLast(List<String> lines) {
        return !lines.isEmpty() && lines.getLast().isEmpty() ? lines.size() - 1 : lines.size();
    }
}
