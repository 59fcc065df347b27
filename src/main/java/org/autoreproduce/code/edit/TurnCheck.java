package org.autoreproduce.code.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.code.SourceTree;

/** Whether a turn fits the tree that the model was shown, told in sentences for the model. */
final class TurnCheck {
    private final SourceTree tree;

    TurnCheck(SourceTree tree) {
        this.tree = tree;
    }

    /** What is wrong with the turn; empty where it can be applied and changes something. */
    List<String> faults(EditTurn turn) {
        List<String> faults = new ArrayList<>();
        Map<String, List<EditBlock>> byFile = new LinkedHashMap<>();
        for (EditBlock block : turn.blocks()) {
            fault(block).ifPresent(fault -> faults.add("Line " + block.at() + " of your reply: " + fault));
            byFile.computeIfAbsent(block.path(), _ -> new ArrayList<>()).add(block);
        }
        byFile.values().forEach(blocks -> clashes(blocks, faults));
        if (!faults.isEmpty()) {
            return faults;
        }
        Map<String, String> after = turn.applied(tree);
        faults.addAll(SourceTree.faults(after));
        if (faults.isEmpty() && SourceTree.of(after).equals(tree)) {
            faults.add("The blocks change nothing: every file would stay as it is.");
        }
        return faults;
    }

    private Optional<String> fault(EditBlock block) {
        return switch (block) {
            case EditBlock.NewFile(String path, String text, int _) ->
                SourceTree.faults(Map.of(path, text)).stream().findFirst();
            case EditBlock.Delete delete -> missing(delete.path());
            case EditBlock.Replace replace -> missing(replace.path()).or(() -> range(replace));
        };
    }

    private Optional<String> missing(String path) {
        return tree.text(path).isPresent()
                ? Optional.empty()
                : Optional.of("there is no file " + path + "; the files are "
                        + String.join(", ", tree.files().keySet()) + ". Use NEW for a new file.");
    }

    private Optional<String> range(EditBlock.Replace edit) {
        int lines = tree.lines(edit.path()).size();
        String has = edit.path() + " has " + lines + " lines";
        if (edit.from() < 1 || edit.from() > lines + 1 || edit.to() > lines) {
            return Optional.of("EDIT " + edit.path() + " " + edit.from() + " " + edit.to() + " is out of range: " + has
                    + ". To append, use EDIT " + edit.path() + " " + (lines + 1) + " " + lines + ".");
        }
        return edit.to() < edit.from() - 1
                ? Optional.of("EDIT " + edit.path() + " " + edit.from() + " " + edit.to()
                        + " ends before it begins; to insert before line " + edit.from() + " use EDIT " + edit.path()
                        + " " + edit.from() + " " + (edit.from() - 1) + ".")
                : Optional.empty();
    }

    private static void clashes(List<EditBlock> blocks, List<String> faults) {
        List<EditBlock.Replace> edits = new ArrayList<>();
        for (EditBlock block : blocks) {
            if (block instanceof EditBlock.Replace edit) {
                edits.add(edit);
            } else if (blocks.size() > 1) {
                faults.add("Line " + block.at() + " of your reply: " + block.path()
                        + " is written or deleted as a whole here, so no other block may be about it.");
                return;
            }
        }
        edits.sort(Comparator.comparingInt(EditBlock.Replace::from).thenComparingInt(EditBlock.Replace::to));
        for (int i = 1; i < edits.size(); i++) {
            EditBlock.Replace before = edits.get(i - 1);
            EditBlock.Replace edit = edits.get(i);
            if (edit.from() <= before.to()) {
                faults.add("The blocks at lines " + before.at() + " and " + edit.at() + " of your reply overlap in "
                        + edit.path() + ": lines " + before.from() + " to " + before.to() + " and " + edit.from()
                        + " to " + edit.to() + ". All numbers refer to the listing as shown; make them one block.");
            }
        }
    }
}
