package org.autoreproduce.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.autoreproduce.verdict.Outcome;

/** The report's first lines: what weakens it, and what came of the claims; good news never stands alone. */
final class Summary {
    private final ReportData data;

    Summary(ReportData data) {
        this.data = data;
    }

    /** What the reader must know before anything else, most serious first. */
    List<String> warnings() {
        Origin origin = data.origin();
        return Stream.of(warning(origin.officialCodeAllowed(), "report.warning.officialCode"),
                warning(origin.unsandboxed(), "report.warning.unsandboxed"),
                origin.failed().isEmpty()
                        ? Stream.<String>empty()
                        : Stream.of(Html.words("report.warning.failed", origin.failed())),
                warning(origin.replayed(), "report.warning.replayed"), origin.warnings().stream())
                .flatMap(warnings -> warnings).toList();
    }

    private static Stream<String> warning(boolean holds, String key) {
        return holds ? Stream.of(Html.words(key)) : Stream.empty();
    }

    /** "1 of 4 claims reproduced; 1 deviates, 1 inconclusive, 1 not attempted". */
    String headline() {
        int all = data.claims().size();
        if (all == 0) {
            return Html.words("report.headline.none");
        }
        long reproduced = count(Outcome.REPRODUCED);
        String rest = Stream.of(Outcome.DEVIATES, Outcome.INCONCLUSIVE, Outcome.NOT_ATTEMPTED)
                .filter(outcome -> count(outcome) > 0)
                .map(outcome -> part(outcome, count(outcome))).collect(Collectors.joining(", "));
        String head = Html.words("report.headline", reproduced, all);
        return rest.isEmpty() ? head : head + "; " + rest;
    }

    private static String part(Outcome outcome, long count) {
        return outcome == Outcome.DEVIATES && count > 1
                ? Html.words("report.headline.deviate", count)
                : count + " " + outcome(outcome);
    }

    /** How many of the reproduced ones another row would pass for; empty where none. */
    String notToldApart() {
        long near = data.claims().stream().filter(c -> c.verdict().outcome() == Outcome.REPRODUCED)
                .filter(c -> !c.verdict().notToldApart().isEmpty()).count();
        return near == 0 ? "" : Html.words("report.headline.notToldApart", near, count(Outcome.REPRODUCED));
    }

    private long count(Outcome outcome) {
        return data.claims().stream().filter(claim -> claim.verdict().outcome() == outcome).count();
    }

    static String outcome(Outcome outcome) {
        return Html.words(switch (outcome) {
            case REPRODUCED -> "report.outcome.reproduced";
            case DEVIATES -> "report.outcome.deviates";
            case INCONCLUSIVE -> "report.outcome.inconclusive";
            case NOT_ATTEMPTED -> "report.outcome.notAttempted";
        });
    }
}
