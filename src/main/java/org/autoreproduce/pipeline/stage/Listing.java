package org.autoreproduce.pipeline.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.autoreproduce.lineage.graph.Citing;
import org.autoreproduce.lineage.graph.Rank;
import org.autoreproduce.lineage.graph.Ranking;
import org.autoreproduce.lineage.graph.Signal;
import org.autoreproduce.llm.Measured;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.WorkKey;

/**
 * A paper's references as the research agent is shown them: the entry, what in the paper's text speaks for it, the
 * sentences that cite it. Of a long list those that matter least are left out; the order stays the list's, and what
 * differs from machine to machine counts for nothing in it.
 */
final class Listing {
    /** More than these make the request long and the choice no better. */
    private static final int MOST = 80;
    private static final int SENTENCES = 4;
    private static final String AT_HAND = "   [at hand]";
    private static final String UNCLEAR = "   [kind?]";
    /** Said, and not left out, so that a recording also answers where no model of sentences runs. */
    private static final String UNKNOWN = "unknown";

    private final Document document;
    private final Ranking ranking;
    private final UnaryOperator<String> mask;
    private final Map<WorkKey, Lineage.Closeness> near = new HashMap<>();
    private final Set<Integer> unclear;
    private final boolean asked;

    /**
     * Of this paper.
     *
     * @param mask    hides results
     * @param near    as far as it is known
     * @param asked   whether there are open questions that a work can be near to
     * @param unclear references of which the text does not tell what they are to the paper
     */
    Listing(Document document, UnaryOperator<String> mask, List<Lineage.Closeness> near, boolean asked,
            Set<Integer> unclear) {
        this.document = document;
        this.ranking = new Ranking(document);
        this.mask = mask;
        this.asked = asked;
        this.unclear = Set.copyOf(unclear);
        near.forEach(one -> this.near.put(one.work(), one));
    }

    /** The references that are shown, in the list's order; those that the user named are always among them. */
    List<Reference> shown(Wishes wishes) {
        List<Reference> listed = document.references().stream().filter(wishes::listed).toList();
        if (listed.size() <= MOST) {
            return listed;
        }
        Set<Integer> kept = listed.stream().sorted(Comparator
                .comparing((Reference one) -> wishes.mark(one).isEmpty())
                .thenComparing(one -> -ranking.of(one.number()).score()).thenComparing(Reference::number))
                .limit(MOST).map(Reference::number).collect(Collectors.toCollection(TreeSet::new));
        return listed.stream().filter(one -> kept.contains(one.number())).toList();
    }

    /** A reference's lines. */
    String lines(Reference reference, Wishes wishes, Predicate<Reference> atHand) {
        List<String> lines = new ArrayList<>();
        lines.add("%d. %s%s%s%s".formatted(reference.number(), reference.raw(),
                atHand.test(reference) ? AT_HAND : "", wishes.mark(reference),
                unclear.contains(reference.number()) ? UNCLEAR : ""));
        speaks(reference).ifPresent(words -> lines.add("    speaks for it: " + words));
        Citing.of(document, reference.number()).stream()
                .map(place -> "    cited%s: %s".formatted(section(place), mask.apply(place.where().quote())))
                .distinct().limit(SENTENCES).forEach(lines::add);
        return String.join("\n", lines);
    }

    private static String section(Citing place) {
        return place.section().isBlank() ? "" : " in \"" + place.section().strip() + "\"";
    }

    private Optional<String> speaks(Reference reference) {
        Rank rank = ranking.of(reference.number());
        List<String> words = rank.reasons().stream().map(Rank.Reason::signal).map(Listing::words)
                .filter(text -> !text.isEmpty()).collect(Collectors.toCollection(ArrayList::new));
        if (rank.mentions() > 1) {
            words.add("cited " + rank.mentions() + " times");
        }
        if (asked) {
            words.add("nearness to an open question " + Measured.mark(nearness(reference)));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", words));
    }

    private String nearness(Reference reference) {
        Lineage.Closeness close = near.get(WorkKey.reference(reference.number()));
        return close == null ? UNKNOWN : String.format(Locale.ROOT, "%.2f", close.cosine());
    }

    private static String words(Signal signal) {
        return switch (signal) {
            case BUILDS_ON -> "the paper builds on it";
            case TABLE -> "a row or column of a table";
            case FOLLOWS -> "the paper follows it";
            case EXPERIMENTS -> "cited in the experiments";
            case METHOD -> "cited in the method";
            case COMPARES -> "the paper compares with it";
            case CODE -> "its entry prints a repository";
            case OFTEN, RECENT, CLOSE_TO_QUESTION -> "";
        };
    }
}
