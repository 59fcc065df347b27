package org.autoreproduce.code.edit;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.code.SourceTree;

/**
 * What became of the program, try after try; never changes. Nothing is forgotten: taking a try back adds the older
 * program once more.
 *
 * @param all oldest first, at least one
 */
public record Drafts(List<Draft> all) {
    /** Copies the list. */
    public Drafts {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a history begins with a draft");
        }
    }

    /** The history of a stage that begins with this program. */
    public static Drafts from(SourceTree tree) {
        return new Drafts(List.of(new Draft(0, tree, null, "", Score.NONE)));
    }

    /** This history after a turn of the model. */
    public Drafts then(EditTurn turn, SourceTree tree, String outcome, Score score) {
        return with(new Draft(latest().number() + 1, tree, turn, outcome, score));
    }

    /** This history after going back to the program of an older try; its score is that of then. */
    public Drafts backTo(int number) {
        Draft old = draft(number);
        return with(new Draft(latest().number() + 1, old.tree(), null, "back to try " + number, old.score()));
    }

    /** The draft of a try; IllegalArgumentException where there was none of that number. */
    public Draft draft(int number) {
        return all.stream().filter(draft -> draft.number() == number).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no try " + number));
    }

    /** The newest draft. */
    public Draft latest() {
        return all.getLast();
    }

    /**
     * The try that came furthest; the earliest of equals, because nothing shows that the later ones are better. What the
     * stage began with is the best only while nothing was tried: it has none of what the stage is for.
     */
    public Draft best() {
        Draft best = all.getFirst();
        for (Draft draft : all) {
            best = best.number() == 0 || draft.score().compareTo(best.score()) > 0 ? draft : best;
        }
        return best;
    }

    /** How many tries have passed without coming further than the best one; a stage that stalls may stop early. */
    public int triesSinceBest() {
        return latest().number() - best().number();
    }

    /** Whether this very program was tried before: its outcome is known, and the model goes in a circle. */
    public boolean tried(SourceTree tree) {
        return all.stream().anyMatch(draft -> draft.tree().equals(tree));
    }

    private Drafts with(Draft draft) {
        List<Draft> more = new ArrayList<>(all);
        more.add(draft);
        return new Drafts(more);
    }
}
