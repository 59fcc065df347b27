package org.autoreproduce.code;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What changed between two trees, in the unified form that people know from Git. Stateless. */
public final class TreeDiff {
    private static final int CONTEXT = 3;

    /** The paths whose text is not the same in both, or that only one has. */
    public SortedSet<String> changed(SourceTree before, SourceTree after) {
        TreeSet<String> paths = new TreeSet<>(before.files().keySet());
        paths.addAll(after.files().keySet());
        paths.removeIf(path -> before.text(path).equals(after.text(path)));
        return paths;
    }

    /** How many stretches of lines are not the same; a file that comes or goes is one. */
    public int count(SourceTree before, SourceTree after) {
        return changed(before, after).stream().mapToInt(path -> before.text(path).isEmpty()
                || after.text(path).isEmpty()
                        ? 1
                        : DiffUtils.diff(before.lines(path), after.lines(path)).getDeltas().size())
                .sum();
    }

    /** A unified diff with three lines of context, file after file; empty for equal trees. */
    public String unified(SourceTree before, SourceTree after) {
        StringBuilder out = new StringBuilder();
        for (String path : changed(before, after)) {
            String from = before.text(path).isPresent() ? "a/" + path : "/dev/null";
            String to = after.text(path).isPresent() ? "b/" + path : "/dev/null";
            List<String> old = lines(before, path);
            List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(from, to, old,
                    DiffUtils.diff(old, lines(after, path)), CONTEXT);
            diff.forEach(line -> out.append(line).append('\n'));
        }
        return out.toString();
    }

    private static List<String> lines(SourceTree tree, String path) {
        return tree.text(path).isPresent() ? tree.lines(path) : List.of();
    }
}
