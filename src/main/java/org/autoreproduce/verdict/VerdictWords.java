package org.autoreproduce.verdict;

import java.util.stream.Collectors;
import org.autoreproduce.text.Sentence;

/** Says a verdict in plain words, as report, terminal and window show it. Stateless. */
public final class VerdictWords {
    /** The whole verdict: "inconclusive: 6 more seeds would settle it". */
    public Sentence of(Verdict verdict) {
        return switch (verdict.outcome()) {
            case REPRODUCED -> verdict.notToldApart().isEmpty()
                    ? Sentence.of("verdict.words.reproduced")
                    : Sentence.of("verdict.words.notToldApart", rows(verdict));
            case DEVIATES -> Sentence.of(switch (verdict.side()) {
                case BETTER -> "verdict.words.better";
                case WORSE -> "verdict.words.worse";
                case null -> "verdict.words.deviates";
            });
            case INCONCLUSIVE -> Sentence.of("verdict.words.inconclusive", because(verdict));
            case NOT_ATTEMPTED -> Sentence.of("verdict.words.notAttempted", because(verdict));
        };
    }

    /** The other rows that T cannot tell from the claim's: "GOAD 0.72 ± 0.01". */
    public String rows(Verdict verdict) {
        return verdict.notToldApart().stream().map(row -> row.row() + " " + row.printed().text())
                .collect(Collectors.joining(", "));
    }

    private static String because(Verdict verdict) {
        Sentence reason = verdict.reason();
        String why = reason == null ? "" : reason.words();
        Settling settling = verdict.settling();
        if (settling == null || reason == null || !isMatterOfSeeds(reason)) {
            return why;
        }
        int more = settling.seeds() - verdict.n();
        return settling.equals(Settling.NONE)
                ? Sentence.of("verdict.words.noneWould", why).words()
                : Sentence.of(more == 1 ? "verdict.words.oneMore" : "verdict.words.more", more, why).words();
    }

    /** Other reasons say themselves what would help. */
    private static boolean isMatterOfSeeds(Sentence reason) {
        return reason.key().equals("verdict.why.undecided") || reason.key().equals("verdict.why.noDifference");
    }
}
