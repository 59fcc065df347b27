package org.autoreproduce.ui.paper;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.paper.Reference;

/**
 * A work that is cited at a place.
 *
 * @param entry as the paper lists it
 * @param place where it is listed; empty where nobody knows
 * @param work  the same in the project's lineage, if it is there
 */
record Cited(Reference entry, Optional<Anchor.Passage> place, Optional<Id> work) {
    private static final int MOST_AUTHORS = 6;

    /** As the paper calls it, and its title; its text where no title was read. */
    String title() {
        return "[" + Objects.requireNonNullElse(entry.label(), Integer.toString(entry.number())) + "]  "
                + Objects.requireNonNullElse(entry.title(), "").strip();
    }

    /** Who wrote it; empty where nobody was read. */
    String authors() {
        List<String> all = entry.authors();
        return all.size() <= MOST_AUTHORS
                ? String.join(", ", all)
                : String.join(", ", all.subList(0, MOST_AUTHORS)) + " et al.";
    }

    /** Where and when it appeared; empty where nothing was read. */
    String appeared() {
        return Stream.of(entry.venue(), entry.volume(), entry.pages(), entry.year()).filter(Objects::nonNull)
                .filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
}
