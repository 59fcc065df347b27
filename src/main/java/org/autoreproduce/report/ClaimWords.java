package org.autoreproduce.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.verdict.Binding;
import org.autoreproduce.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** What a verdict was computed from, in words, as report and window show it. */
public final class ClaimWords {
    private ClaimWords() {}

    /** The mean with its deviation, with one digit more than the paper prints. */
    public static String measured(Verdict verdict, @Nullable BigDecimal lastDigit) {
        if (verdict.mean() == null) {
            return Shown.NOTHING;
        }
        String mean = Shown.measured(verdict.mean(), lastDigit);
        return verdict.deviation() == null ? mean : mean + " ± " + Shown.measured(verdict.deviation(), lastDigit);
    }

    /** How far a number may be off. */
    public static String tolerance(Verdict verdict) {
        return verdict.tolerance() == null ? Shown.NOTHING : "± " + Shown.plain(verdict.tolerance());
    }

    /** The arithmetic: how many numbers, mean, deviation, half-width, tolerance, gap, best. Empty without numbers. */
    public static Optional<String> arithmetic(ClaimEntry entry) {
        Verdict v = entry.verdict();
        if (v.mean() == null) {
            return Optional.empty();
        }
        BigDecimal digit = Shown.lastDigit(entry.claim());
        return Optional.of(words("report.claim.numbers", v.n(), Shown.measured(v.mean(), digit),
                Shown.measured(v.deviation(), digit), Shown.measured(v.halfWidth(), digit), Shown.plain(v.tolerance()),
                Shown.percent(v.gap()), Shown.measured(v.best(), digit)));
    }

    /** Which of the numbers that a run wrote are the claim's. */
    public static String bound(Binding b) {
        String how = words(switch (b.reduction()) {
            case SINGLE -> "report.reduction.single";
            case LAST_STEP -> "report.reduction.lastStep";
            case BEST_ON_VALIDATION -> "report.reduction.best";
            case MEAN_OVER_SPLITS -> "report.reduction.mean";
        }, b.selection() == null ? "" : b.selection().name(), String.join(", ", b.splits()));
        return words("report.claim.bound", b.dataset(), b.split(), how);
    }

    private static String words(String key, Object... arguments) {
        return Sentence.of(key, arguments).words();
    }
}
