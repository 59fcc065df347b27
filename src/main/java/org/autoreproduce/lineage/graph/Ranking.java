package org.autoreproduce.lineage.graph;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.study.Lineage;

/**
 * Orders a paper's references by how much they matter for a reproduction, from the paper's text alone: what is said where
 * they are cited, in which parts, how often, whether a table has a row for them, how new they are. {@link Signal} has
 * the weights. A citation in a bracket with others counts as one over the root of their number; each further place of a
 * kind adds half of what the one before added. Immutable; the same paper always gives the same order.
 */
public final class Ranking {
    private static final double FADES = 0.5;
    private static final int RECENT_YEARS = 8;
    /**
     * Of the pairs of a citing sentence and an open question of two papers nine in ten lie below; the work that a question
     * is about lies between .72 and .85 (bge-small-en-v1.5-q).
     */
    private static final double UNRELATED = 0.66;
    private static final double SAME = 0.84;

    private final Map<Integer, Rank> ranks = new HashMap<>();

    /** Reads the whole paper once. */
    public Ranking(Document document) {
        this(document, List.of());
    }

    /** With what is known of how near works are to open questions; may be empty. */
    public Ranking(Document document, List<Lineage.Closeness> closeness) {
        this(document, new CalledNames(document), closeness);
    }

    Ranking(Document document, CalledNames names, List<Lineage.Closeness> closeness) {
        Map<Integer, Double> cosines = closeness.stream()
                .collect(Collectors.toMap(one -> one.work().reference(), Lineage.Closeness::cosine, Math::max));
        Map<Integer, List<Mention>> mentions = new HashMap<>();
        document.mentions().stream().filter(mention -> mention.block() < document.blocks().size())
                .forEach(mention -> mention.references().stream().distinct()
                        .forEach(number -> mentions.computeIfAbsent(number, _ -> new ArrayList<>()).add(mention)));
        List<Part> parts = Part.of(document);
        int newest = document.references().stream().mapToInt(Ranking::year).max().orElse(0);
        for (Reference reference : document.references()) {
            List<Mention> cited = mentions.getOrDefault(reference.number(), List.of());
            ranks.put(reference.number(), rank(document, reference, cited, parts, names, newest,
                    near(cosines.getOrDefault(reference.number(), 0.0))));
        }
    }

    /** Of an entry of the reference list, by its number; of a number that is not there it is {@link Rank#none()}. */
    public Rank of(int reference) {
        return ranks.getOrDefault(reference, Rank.none());
    }

    /** The year that an entry prints, 0 where it prints none. */
    static int year(Reference reference) {
        String printed = reference.year();
        String digits = printed == null ? "" : printed.replaceAll("\\D", "");
        return digits.length() == 4 ? Integer.parseInt(digits) : 0;
    }

    private static Rank rank(Document document, Reference reference, List<Mention> mentions, List<Part> parts,
            CalledNames names, int newest, double near) {
        Map<Signal, List<Double>> found = new EnumMap<>(Signal.class);
        for (Mention mention : mentions) {
            double share = 1 / Math.sqrt(mention.references().size());
            Phrases.before(document, mention).ifPresent(signal -> add(found, signal, share));
            BlockKind kind = document.blocks().get(mention.block()).kind();
            if (kind != BlockKind.TABLE && parts.get(mention.block()) == Part.EXPERIMENTS) {
                add(found, Signal.EXPERIMENTS, share);
            } else if (parts.get(mention.block()) == Part.METHOD) {
                add(found, Signal.METHOD, share);
            }
            add(found, Signal.OFTEN, share);
        }
        if (names.inTable(reference)) {
            add(found, Signal.TABLE, 1);
        }
        if (reference.urls().stream().anyMatch(url -> url.matches("(?i).*\\b(github|gitlab|bitbucket)\\b.*"))) {
            add(found, Signal.CODE, 1);
        }
        if (near > 0) {
            add(found, Signal.CLOSE_TO_QUESTION, near);
        }
        int age = newest - year(reference);
        if (year(reference) > 0 && age < RECENT_YEARS) {
            add(found, Signal.RECENT, 1 - age / (double) RECENT_YEARS);
        }
        List<Rank.Reason> reasons = new ArrayList<>();
        found.forEach((signal, shares) -> reasons
                .add(new Rank.Reason(signal, signal.weight() * faded(shares), shares.size())));
        return Rank.of(mentions.size(), reasons);
    }

    /** From 0 for what any two sentences have in common to 1 for what says nearly the same. */
    private static double near(double cosine) {
        return Math.clamp((cosine - UNRELATED) / (SAME - UNRELATED), 0, 1);
    }

    private static void add(Map<Signal, List<Double>> found, Signal signal, double share) {
        found.computeIfAbsent(signal, _ -> new ArrayList<>()).add(share);
    }

    /** The largest first, so that the order of the text does not matter. */
    private static double faded(List<Double> shares) {
        double sum = 0;
        double factor = 1;
        for (double share : shares.stream().sorted((a, b) -> Double.compare(b, a)).toList()) {
            sum += factor * share;
            factor *= FADES;
        }
        return sum;
    }
}
