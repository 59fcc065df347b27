package org.autoreproduce.ui.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.autoreproduce.lineage.graph.Rank;
import org.autoreproduce.lineage.graph.Signal;
import org.autoreproduce.study.EdgeKind;
import org.autoreproduce.text.Sentence;

/** What is said of a work. */
final class Phrasing {
    private static final String DOT = " · ";

    private Phrasing() {}

    /** A card's second line: "2018 · baseline · .91". */
    static String card(Fact fact) {
        List<String> parts = new ArrayList<>();
        if (fact.node().year() > 0) {
            parts.add(Integer.toString(fact.node().year()));
        }
        Standing standing = fact.standing();
        boolean urgent = standing == Standing.PAPER || standing == Standing.BANNED || standing == Standing.DOUBTFUL
                || standing == Standing.FAILED || standing == Standing.OWN_CODE || standing == Standing.SUGGESTED;
        parts.add(urgent ? standing(fact) : kind(fact.kind()));
        if (standing != Standing.PAPER) {
            parts.add(score(fact));
        }
        return String.join(DOT, parts);
    }

    /** What a work is to the one that cites it. */
    static String kind(EdgeKind kind) {
        return Sentence.of("lineage.kind." + kind.name().toLowerCase(Locale.ROOT).replace("_", "")).words();
    }

    /** What of its code is at hand. */
    static String code(Fact fact) {
        return Sentence.of("lineage.code." + fact.code().name().toLowerCase(Locale.ROOT)).words();
    }

    /** How it stands. */
    static String standing(Fact fact) {
        return Sentence.of(fact.standing().key()).words();
    }

    /** Its rank as ".91". */
    static String score(Fact fact) {
        return String.format(Locale.ROOT, "%.2f", fact.node().rank().score()).replaceFirst("^0", "");
    }

    /** Authors and year; may be empty. */
    static String authors(Fact fact) {
        List<String> names = fact.node().authors();
        String shown = names.size() > 4
                ? Sentence.of("lineage.authors.more", String.join(", ", names.subList(0, 3)), names.size() - 3).words()
                : String.join(", ", names);
        String year = fact.node().year() > 0 ? Integer.toString(fact.node().year()) : "";
        return shown.isEmpty() || year.isEmpty() ? shown + year : shown + DOT + year;
    }

    /** Why it is here: what the lineage says, else what the paper's text says. */
    static String why(Fact fact) {
        return fact.work() != null ? fact.work().why() : reasons(fact);
    }

    /** What in the paper's text speaks for it: "baseline in a table · cited 8 times". */
    static String reasons(Fact fact) {
        Rank rank = fact.node().rank();
        String said = rank.reasons().stream().filter(reason -> reason.signal() != Signal.OFTEN).limit(3)
                .map(reason -> Sentence.of("lineage.reason." + key(reason.signal())).words())
                .collect(Collectors.joining(DOT));
        String cited = Sentence.of(rank.mentions() == 1 ? "lineage.cited.once" : "lineage.cited", rank.mentions())
                .words();
        return said.isEmpty() ? cited : said + DOT + cited;
    }

    /** The parts of its score, a line each: "stands in a table +1.50". */
    static String parts(Fact fact) {
        return fact.node().rank().reasons().stream()
                .map(reason -> Sentence.of(reason.count() == 1 ? "lineage.part.once" : "lineage.part",
                        reason(reason.signal()), String.format(Locale.ROOT, "%.2f", reason.weight()), reason.count())
                        .words())
                .collect(Collectors.joining("\n"));
    }

    /** What a signal says. */
    static String reason(Signal signal) {
        return Sentence.of("lineage.reason." + key(signal)).words();
    }

    private static String key(Signal signal) {
        return signal.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** The whole work in a sentence, for screen readers. */
    static String spoken(Fact fact) {
        return Sentence.of("lineage.spoken", fact.node().name(), fact.node().title(), authors(fact),
                kind(fact.kind()) + ", " + standing(fact), reasons(fact),
                fact.pinned() ? Sentence.of("lineage.standing.pinned").words() : "").words();
    }
}
