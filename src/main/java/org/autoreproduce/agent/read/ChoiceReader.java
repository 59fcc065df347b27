package org.autoreproduce.agent.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.autoreproduce.agent.reply.ChoiceReply;
import org.autoreproduce.llm.reply.Checked;
import org.autoreproduce.study.Question;

/** Checks the choice of cited works. */
public final class ChoiceReader {
    private final int references;
    private final int most;
    private final Set<Integer> taken;
    private final List<String> questions;

    /**
     * For a list of references, of which at most some are chosen.
     *
     * @param references how many there are
     * @param most       how many may be chosen
     * @param taken      those that the user pinned or banned, so that they are not to be chosen
     */
    public ChoiceReader(int references, int most, Set<Integer> taken, List<Question> questions) {
        this.references = references;
        this.most = most;
        this.taken = Set.copyOf(taken);
        this.questions = questions.stream().map(question -> question.id().toString()).toList();
    }

    /** The reply itself if it holds. */
    public Checked<ChoiceReply> check(ChoiceReply reply) {
        List<String> faults = new ArrayList<>();
        if (reply.works().size() > most) {
            faults.add("works: at most " + most + " are asked for.");
        }
        if (reply.works().stream().map(ChoiceReply.Choice::reference).distinct().count() < reply.works().size()) {
            faults.add("works: a reference is there twice.");
        }
        for (ChoiceReply.Choice choice : reply.works()) {
            if (choice.reference() > references) {
                faults.add("works: there is no reference " + choice.reference() + ".");
            }
            if (taken.contains(choice.reference())) {
                faults.add("works: reference " + choice.reference() + " is not to be chosen; the user decided on it.");
            }
            choice.questions().stream().filter(id -> !questions.contains(id))
                    .forEach(id -> faults.add("works: there is no question " + id + "."));
        }
        reply.kinds().stream().map(ChoiceReply.Told::reference).filter(number -> number > references)
                .forEach(number -> faults.add("kinds: there is no reference " + number + "."));
        return Checked.of(reply, faults);
    }
}
