package org.autoreproduce.code.test;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.code.TreeDiff;
import org.autoreproduce.code.edit.EditTurn;

/**
 * What a turn does to tests that stand. Changing or removing one needs a reason, a new red run and a place in the
 * report; a new test needs a red run only.
 *
 * @param added   test files that were not there before
 * @param changed test files that were there and are others now, or gone
 * @param reason  the text behind REASON: in the reply's prose; empty where there is none
 */
public record TestEdits(SortedSet<String> added, SortedSet<String> changed, Optional<String> reason) {
    private static final Pattern REASON = Pattern.compile("(?m)^[\\s>*_-]*REASON\\b[*_]*:[*_]*\\s*(\\S.*)$");

    /** What this turn does to the tests of the tree before it. */
    public static TestEdits of(SourceTree before, EditTurn turn, SourceTree after) {
        TestFiles tests = new TestFiles();
        SortedSet<String> changed = new TreeSet<>(new TreeDiff().changed(before, after));
        changed.removeIf(path -> !tests.is(path));
        SortedSet<String> added = new TreeSet<>(changed);
        added.removeIf(before.files()::containsKey);
        changed.removeAll(added);
        Matcher reason = REASON.matcher(turn.prose());
        return new TestEdits(added, changed, reason.find() ? Optional.of(reason.group(1).strip()) : Optional.empty());
    }

    /** Whether the tests must be seen on the stubs again. */
    public boolean needsRedRun() {
        return !added.isEmpty() || !changed.isEmpty();
    }

    /** Sentences for the model; empty where nothing changed or a reason is given. */
    public List<String> faults() {
        return changed.isEmpty() || reason.isPresent()
                ? List.of()
                : List.of("Your reply changes tests (" + String.join(", ", changed)
                        + ") without a line REASON: that says what was wrong with them. Leave the tests as they are, "
                        + "or give the reason.");
    }
}
