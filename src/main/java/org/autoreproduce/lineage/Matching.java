package org.autoreproduce.lineage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells how well what a source has fits a work that is looked for: by identifiers, or by title, first author and year.
 * Of several candidates the best is taken; where two different ones fit equally well, neither is sure.
 */
public final class Matching {
    private static final double UNKNOWN = 0.5;
    /** An author of the work, if not the first. */
    private static final double LATER_AUTHOR = 0.8;
    /** A title that stands in an entry which could not be split. */
    private static final double IN_ENTRY = 0.97;
    /** Nearer scores than this do not tell two candidates apart. */
    private static final double NEAR = 0.03;

    /** How well a candidate fits. */
    public Match of(WorkQuery query, Candidate candidate) {
        return new Match(candidate, title(query, candidate.title()), author(query, candidate),
                year(query.year(), candidate.year()), query.ids().meets(candidate.ids()));
    }

    /** The best of them, if any fits at least doubtfully. */
    public Optional<Match> best(WorkQuery query, List<Candidate> candidates) {
        List<Match> fitting = candidates.stream().map(candidate -> of(query, candidate))
                .filter(match -> match.score() >= Match.DOUBTFUL)
                .sorted(Comparator.comparingDouble(Match::score).reversed()).toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        Match best = fitting.getFirst();
        boolean rivalled = fitting.stream().skip(1).anyMatch(other -> best.score() - other.score() < NEAR
                && !one(best.candidate(), other.candidate()));
        return Optional.of(rivalled ? best.inDoubt() : best);
    }

    /** Whether two candidates are one work: the same in a register, or by title and about the same year. */
    public boolean one(Candidate a, Candidate b) {
        return a.ids().meets(b.ids()) || TitleLikeness.of(a.title(), b.title()) >= IN_ENTRY
                && (a.year() == 0 || b.year() == 0 || Math.abs(a.year() - b.year()) <= 2);
    }

    private static double title(WorkQuery query, String title) {
        double alike = query.title().isBlank() ? 0 : TitleLikeness.of(query.title(), title);
        boolean split = !query.title().isBlank() && TitleLikeness.within(query.title(), query.entry())
                && TitleLikeness.within(title, query.title());
        // a longer title that holds this one is another work's; a badly split entry still holds it
        return alike < IN_ENTRY && !split && TitleLikeness.within(title, query.entry()) ? IN_ENTRY : alike;
    }

    private static double author(WorkQuery query, Candidate candidate) {
        List<String> names = candidate.authors().stream().map(FamilyName::of).filter(name -> !name.isEmpty()).toList();
        if (names.isEmpty()) {
            return UNKNOWN;
        }
        if (query.authors().isEmpty()) {
            return query.entry().isBlank() ? UNKNOWN : TitleWords.of(query.entry()).contains(names.getFirst()) ? 1 : 0;
        }
        String first = FamilyName.of(query.authors().getFirst());
        return first.equals(names.getFirst()) ? 1 : names.contains(first) ? LATER_AUTHOR : 0;
    }

    private static double year(int one, int other) {
        if (one == 0 || other == 0) {
            return UNKNOWN;
        }
        return switch (Math.abs(one - other)) {
            case 0 -> 1;
            case 1 -> 0.8;
            case 2 -> 0.5;
            default -> 0;
        };
    }
}
