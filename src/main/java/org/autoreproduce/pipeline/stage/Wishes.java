package org.autoreproduce.pipeline.stage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.autoreproduce.agent.reply.ChoiceReply;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.WorkKey;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** What the user decided about the references, as the choice of works needs it. */
final class Wishes {
    private static final String MARK = "   [already chosen by the user: not to be chosen again]";

    private final Choices choices;
    private final int references;

    /** ProblemException where a number is none of the list's. */
    Wishes(Choices choices, int references) {
        this.choices = choices;
        this.references = references;
        choices.named().stream().map(WorkKey::reference).filter(number -> number > references).min(Integer::compare)
                .ifPresent(number -> {
                    throw new ProblemException("lineage.choices.unknown", number, references);
                });
    }

    /** The works that need no choice, most important first. */
    List<ChoiceReply.Choice> pinned() {
        String why = Sentence.of("lineage.pinned.why").words();
        return choices.pinned().stream().map(WorkKey::reference).filter(number -> number > 0)
                .map(number -> new ChoiceReply.Choice(number, why, List.of())).toList();
    }

    /** Whether there is anything to choose from; without wishes the model is always asked. */
    boolean leaveAny() {
        return choices.saysNothing() || choices.named().size() < references;
    }

    /** What the model must not choose. */
    Set<Integer> taken() {
        return choices.named().stream().map(WorkKey::reference).collect(Collectors.toSet());
    }

    /** Whether the model sees the reference at all. */
    boolean listed(Reference reference) {
        return !choices.bans(WorkKey.reference(reference.number()));
    }

    /** What is added to a reference's line; nothing where the user did not pin it. */
    String mark(Reference reference) {
        return choices.pins(WorkKey.reference(reference.number())) ? MARK : "";
    }
}
