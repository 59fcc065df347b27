package org.autoreproduce.report.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.autoreproduce.text.ProblemException;

/**
 * Reproductions of one paper side by side. Differences of programs and their effects are told between the first variant
 * and each other one.
 *
 * @param variants    at least two; the first is what the others are compared with
 * @param claims      of all variants
 * @param assumptions of all variants, those that differ first
 * @param files       config.yaml first
 * @param effects     one for each variant but the first
 */
public record Comparison(List<Variant> variants, List<ClaimRow> claims, List<AssumptionRow> assumptions,
        List<FileDifference> files, List<Effect> effects) {
    /** Where the program's values stand. */
    static final String CONFIG = "config.yaml";

    /** Copies the lists. */
    public Comparison {
        variants = List.copyOf(variants);
        claims = List.copyOf(claims);
        assumptions = List.copyOf(assumptions);
        files = List.copyOf(files);
        effects = List.copyOf(effects);
    }

    /**
     * Compares them.
     *
     * @param files how the programs differ
     * @throws ProblemException where there are fewer than two, or one is of another paper
     */
    public static Comparison of(List<Variant> variants, List<FileDifference> files) {
        if (variants.size() < 2) {
            throw new ProblemException("compare.one");
        }
        Variant first = variants.getFirst();
        for (Variant other : variants) {
            if (!other.report().paper().hash().equals(first.report().paper().hash())) {
                throw new ProblemException("compare.other-paper", other.name(), other.report().paper().title(),
                        first.name(), first.report().paper().title());
            }
        }
        List<AssumptionRow> assumptions = new AssumptionMatching(variants).rows();
        List<FileDifference> sorted = files.stream()
                .sorted(Comparator.comparing((FileDifference f) -> !f.path().equals(CONFIG))
                        .thenComparing(FileDifference::path).thenComparing(FileDifference::variant))
                .toList();
        List<ClaimRow> claims = new ClaimMatching(variants).rows();
        List<Effect> effects = IntStream.range(1, variants.size())
                .mapToObj(other -> Effect.of(variants, other, claims, assumptions, sorted)).toList();
        return new Comparison(variants, claims, assumptions, sorted, effects);
    }
}
