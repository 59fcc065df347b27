package org.autoreproduce.pipeline.stage;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.autoreproduce.lineage.graph.Ranking;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Reference;

/**
 * A paper's references as the research agent is shown them: the entry and the sentences that cite it. Of a long list those
 * that matter least by the paper's own text are left out; the order stays the list's.
 */
final class Listing {
    /** More than these make the request long and the choice no better. */
    private static final int MOST = 80;
    private static final int SENTENCES = 4;
    private static final String AT_HAND = "   [at hand]";

    private final Document document;
    private final Ranking ranking;
    private final UnaryOperator<String> mask;

    /**
     * Of this paper.
     *
     * @param mask    hides results
     */
    Listing(Document document, UnaryOperator<String> mask) {
        this.document = document;
        this.ranking = new Ranking(document);
        this.mask = mask;
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
        String cited = document.mentions().stream()
                .filter(mention -> mention.references().contains(reference.number()))
                .map(mention -> "    cited: " + mask.apply(mention.sentence())).distinct().limit(SENTENCES)
                .collect(Collectors.joining("\n"));
        return "%d. %s%s%s%s".formatted(reference.number(), reference.raw(), atHand.test(reference) ? AT_HAND : "",
                wishes.mark(reference), cited.isEmpty() ? "" : "\n" + cited);
    }
}
