package org.autoreproduce.code.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.autoreproduce.code.SourceTree;

/**
 * What a model wants changed, and why.
 *
 * @param blocks in the order of the reply; all numbers are those of the tree before the turn
 * @param prose  all of the reply that is no block
 */
public record EditTurn(List<EditBlock> blocks, String prose) {
    /** Copies the list. */
    public EditTurn {
        blocks = List.copyOf(blocks);
    }

    /**
     * The tree after the turn: all blocks, or none. Text inserted before a line that is also replaced comes first; texts
     * inserted before the same line keep the order of the reply.
     *
     * @throws IllegalArgumentException with the sentences of {@link TurnCheck} where the turn does not fit the tree
     */
    public SourceTree apply(SourceTree tree) {
        List<String> faults = new TurnCheck(tree).faults(this);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", faults));
        }
        return SourceTree.of(applied(tree));
    }

    /** The files after the turn, of blocks that are known to fit. */
    Map<String, String> applied(SourceTree tree) {
        Map<String, String> files = new TreeMap<>(tree.files());
        Map<String, List<EditBlock.Replace>> replaced = new HashMap<>();
        for (EditBlock block : blocks) {
            switch (block) {
                case EditBlock.NewFile(String path, String text, int _) -> files.put(path, text);
                case EditBlock.Delete(String path, int _) -> files.remove(path);
                case EditBlock.Replace replace ->
                    replaced.computeIfAbsent(replace.path(), _ -> new ArrayList<>()).add(replace);
            }
        }
        replaced.forEach((path, edits) -> files.put(path, edited(tree.lines(path), edits)));
        return files;
    }

    private static String edited(List<String> lines, List<EditBlock.Replace> edits) {
        edits.sort(Comparator.comparingInt(EditBlock.Replace::from).thenComparingInt(EditBlock.Replace::to));
        StringBuilder out = new StringBuilder();
        int next = 1;
        for (EditBlock.Replace edit : edits) {
            for (; next < edit.from(); next++) {
                out.append(lines.get(next - 1)).append('\n');
            }
            out.append(edit.text());
            next = edit.to() + 1;
        }
        for (; next <= lines.size(); next++) {
            out.append(lines.get(next - 1)).append('\n');
        }
        return out.toString();
    }
}
