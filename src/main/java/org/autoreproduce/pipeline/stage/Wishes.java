package org.autoreproduce.pipeline.stage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Expanded;
import org.autoreproduce.study.WorkKey;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** What the user decided about the works, as the choice of works needs it. */
final class Wishes {
    private static final String MARK = "   [already chosen by the user: not to be chosen again]";

    private final Choices choices;
    private final Expanded expanded;
    private final int references;

    /** ProblemException where a number is none of the list's. */
    Wishes(Choices choices, Expanded expanded, int references) {
        this.choices = choices;
        this.expanded = expanded;
        this.references = references;
        choices.named().stream().map(WorkKey::reference).filter(number -> number > references).min(Integer::compare)
                .ifPresent(number -> {
                    throw new ProblemException("lineage.choices.unknown", number, references);
                });
    }

    /** The works that need no choice, most important first: those pinned, then those added that are not banned. */
    List<Wanted> wanted(List<Reference> list) {
        String why = Sentence.of("lineage.pinned.why").words();
        Stream<WorkKey> added = choices.added().stream().map(Choices.Added::key)
                .filter(key -> !choices.pins(key) && !choices.bans(key));
        return Stream.concat(choices.pinned().stream(), added).flatMap(key -> wanted(key, list, why).stream())
                .toList();
    }

    /** A pinned work that is known through other works only is looked for like any other. */
    private List<Wanted> wanted(WorkKey key, List<Reference> list, String why) {
        return key.reference() > 0
                ? List.of(Wanted.of(list.get(key.reference() - 1), why))
                : Stream.concat(
                        choices.added().stream().filter(work -> work.key().equals(key))
                                .map(work -> Wanted.of(work, why)),
                        expanded.expansions().stream().flatMap(one -> one.works().stream())
                                .filter(work -> work.key().equals(key)).map(work -> Wanted.of(work, why)))
                        .limit(1).toList();
    }

    /** Whether there is anything to choose from; without wishes the model is always asked. */
    boolean leaveAny() {
        return choices.named().stream().filter(key -> key.reference() > 0).count() < Math.max(1, references);
    }

    /** What the model must not choose. */
    Set<Integer> taken() {
        return choices.named().stream().map(WorkKey::reference).filter(number -> number > 0)
                .collect(Collectors.toSet());
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
