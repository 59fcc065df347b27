package org.autoreproduce.report.compare;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.autoreproduce.report.AssumptionEntry;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.report.ClaimWords;
import org.autoreproduce.report.Cost;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.report.Shown;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.verdict.Verdict;
import org.autoreproduce.verdict.VerdictWords;
import org.jspecify.annotations.Nullable;

/** What a comparison says, cell by cell, in words; the same on the terminal, in files and in the window. Stateless. */
public final class ComparisonWords {
    private final VerdictWords verdicts = new VerdictWords();

    /** With or without lineage, finished or why not. */
    public String kind(Variant variant) {
        String kind = variant.lineage() ? say("compare.with", variant.works()) : say("compare.without");
        String why = variant.unfinished();
        return why == null ? kind : say("compare.unfinished", kind, why);
    }

    /** Mean with deviation, half-width, tolerance, seeds, gap and verdict. */
    public String measured(ClaimEntry entry) {
        Verdict v = entry.verdict();
        String verdict = verdicts.of(v).words();
        BigDecimal digit = Shown.lastDigit(entry.claim());
        return v.mean() == null
                ? verdict
                : say("compare.measured", ClaimWords.measured(v, digit), Shown.measured(v.halfWidth(), digit),
                        Shown.plain(v.tolerance()), v.n(), Shown.percent(v.gap()), verdict);
    }

    /** The value and where it was taken from. */
    public String assumed(Variant variant, @Nullable AssumptionEntry entry) {
        if (entry == null) {
            return say(variant.planned() ? "compare.not-assumed" : "compare.not-planned");
        }
        String place = entry.place();
        String source = variant.ancestor(entry)
                .map(work -> say("compare.from-work", work.id(), place(place, work.title())))
                .orElseGet(() -> source(entry.source()) + (place == null ? "" : ": " + place));
        return say("compare.assumed", entry.value(), source);
    }

    /** How many assumptions rest on what: each cited work, the paper, a framework, judgement, a person. */
    public String sources(Variant variant) {
        Map<String, Integer> counts = new TreeMap<>();
        variant.report().assumptions().forEach(one -> counts.merge(variant.ancestor(one)
                .map(work -> work.id() + " " + work.title()).orElseGet(() -> source(one.source())), 1, Integer::sum));
        return counts.isEmpty()
                ? say("compare.not-planned")
                : counts.entrySet().stream().map(one -> say("compare.source.count", one.getKey(), one.getValue()))
                        .collect(Collectors.joining("; "));
    }

    /** What kind of thing speaks for a value. */
    public String source(String source) {
        return say("compare.source." + source);
    }

    /** What the numbers may be put down to, without more than is known. */
    public String effect(Comparison comparison, Effect effect) {
        String name = comparison.variants().get(effect.variant()).name();
        String moved = effect.moved().isEmpty()
                ? say("compare.moved.none")
                : effect.moved().stream().map(m -> m.claim() + " " + signed(m.by())).collect(Collectors.joining(", "));
        String keys = String.join(", ", effect.differ());
        boolean planned = comparison.variants().getFirst().planned()
                && comparison.variants().get(effect.variant()).planned();
        if (!planned) {
            return say("compare.effect.unplanned", name);
        }
        String key = effect.differ().isEmpty()
                ? "compare.effect.none"
                : effect.single() ? "compare.effect.one" : "compare.effect.several";
        return say(key, name, keys, effect.differ().size(), moved, effect.lines());
    }

    /** A file that is not the same. */
    public String file(FileDifference file) {
        return say(switch (file.where()) {
            case FIRST -> "compare.file.first";
            case OTHER -> "compare.file.other";
            case BOTH -> "compare.file.both";
        }, file.path(), file.changed());
    }

    /** Calls, tokens, tries and time. */
    public String cost(ReportData report) {
        Cost cost = report.cost();
        int tries = report.tries().stream().mapToInt(ReportData.StageTries::tries).sum();
        return say("compare.costs", cost.calls(), cost.replayed(), cost.tokensIn() + cost.replayedIn(),
                cost.tokensOut() + cost.replayedOut(), tries, report.times().wall().toSeconds());
    }

    private static String place(@Nullable String place, String title) {
        return place == null ? title : place;
    }

    private static String signed(BigDecimal by) {
        String number = by.round(new java.math.MathContext(3)).stripTrailingZeros().toPlainString();
        return by.signum() > 0 ? "+" + number : number.replace('-', '−');
    }

    private static String say(String key, Object... arguments) {
        return Sentence.of(key, arguments).words();
    }
}
