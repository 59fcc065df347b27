package org.autoreproduce.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.json.Json;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.verdict.Binding;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.FixedTolerances;
import org.autoreproduce.verdict.OtherRow;
import org.autoreproduce.verdict.SeedValue;
import org.autoreproduce.verdict.Settling;
import org.autoreproduce.verdict.Side;
import org.autoreproduce.verdict.Verdict;
import org.autoreproduce.verdict.VerdictWords;
import org.jspecify.annotations.Nullable;

/**
 * The report for programs, as {@code report-1.schema.json} beside this class says. Sentences are given as their words
 * and, for what a program may ask about, as their key; times are seconds. Stateless.
 */
public final class ReportJson {
    /** The version of the schema. */
    public static final int SCHEMA = 1;

    private final Json json = new Json();
    private final VerdictWords words = new VerdictWords();

    /** The report as text, indented. */
    public String render(ReportData data) {
        return json.write(tree(data));
    }

    /** The report as a tree. */
    public JsonNode tree(ReportData data) {
        Summary summary = new Summary(data);
        return json.toTree(new Whole(SCHEMA, data.paper(), data.instruction(), summary.headline(), summary.warnings(),
                data.origin(), data.claims().stream().map(this::claim).toList(), fixed(data.fixed()),
                data.assumptions(),
                data.requirements(), data.questions(), data.works(), data.withheld(),
                data.runs().stream().map(ReportJson::run).toList(), data.earlier(), data.testEdits(), data.tries(),
                data.cost(), times(data.times()), data.environments()));
    }

    private ClaimView claim(ClaimEntry entry) {
        Verdict v = entry.verdict();
        Settling settling = v.settling();
        Sentence reason = v.reason();
        VerdictView view = new VerdictView(v.outcome().name().toLowerCase(Locale.ROOT), side(v.side()),
                words.of(v).words(), reason == null ? null : reason.key(), words(v.notes()), v.tolerance(), v.mean(),
                v.deviation(), v.halfWidth(), v.n(), v.gap(), v.best(), settling == null ? null : settling.seeds(),
                v.notToldApart().stream().map(ReportJson::row).toList());
        return new ClaimView(entry.claim().id(), entry.claim(), Shown.printed(entry.claim()), view, entry.binding(),
                v.seeds().stream().map(ReportJson::seed).toList(), entry.sources());
    }

    private static @Nullable String side(@Nullable Side side) {
        return side == null ? null : side.name().toLowerCase(Locale.ROOT);
    }

    private static RowView row(OtherRow row) {
        return new RowView(row.row(), row.printed().text());
    }

    private static SeedView seed(SeedValue seed) {
        Sentence without = seed.without();
        return new SeedView(seed.seed(), seed.value(), seed.added(), seed.lines(),
                without == null ? null : without.words());
    }

    private static @Nullable FixedView fixed(@Nullable FixedTolerances fixed) {
        return fixed == null
                ? null
                : new FixedView(fixed.percent(), fixed.seeds(), fixed.laterSeeds(),
                        words(fixed.changes().stream().map(FixedTolerances.Change::what).toList()));
    }

    private static RunView run(RunEntry r) {
        return new RunView(r.run(), r.phase(), r.seeds(), r.commit(), r.counts(), r.outcome(), seconds(r.wall()),
                r.enforced(), r.waived(), r.sandbox());
    }

    private static TimesView times(Times t) {
        return new TimesView(seconds(t.wall()), seconds(t.models()), seconds(t.children()), seconds(t.own()));
    }

    private static @Nullable BigDecimal seconds(@Nullable Duration time) {
        return time == null ? null : BigDecimal.valueOf(time.toMillis(), 3);
    }

    private static List<String> words(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::words).toList();
    }

    private record Whole(int schema, ReportData.Paper paper, String instruction, String headline, List<String> warnings,
            Origin origin, List<ClaimView> claims, @Nullable FixedView fixed, List<AssumptionEntry> assumptions,
            List<RequirementEntry> requirements, List<ReportData.QuestionEntry> questions, List<WorkEntry> works,
            ReportData.Withheld withheld, List<RunView> runs, List<ReportData.EarlierRun> earlier,
            List<ReportData.TestEdit> testEdits, List<ReportData.StageTries> tries, Cost cost, TimesView times,
            List<ReportData.Environment> environments) {}

    private record ClaimView(Id id, Claim claim, String printed, VerdictView verdict, @Nullable Binding binding,
            List<SeedView> seeds, List<ClaimEntry.Source> sources) {}

    /** Settling seeds: how many in all would settle it, 0 where none would, absent where it is settled or unknown. */
    private record VerdictView(String outcome, @Nullable String side, String words, @Nullable String reason,
            List<String> notes, @Nullable BigDecimal tolerance, @Nullable BigDecimal mean,
            @Nullable BigDecimal deviation, @Nullable BigDecimal halfWidth, int n, @Nullable BigDecimal gap,
            @Nullable BigDecimal best, @Nullable Integer settlingSeeds, List<RowView> notToldApart) {}

    private record RowView(String row, String printed) {}

    private record SeedView(int seed, @Nullable BigDecimal value, boolean added, List<Anchor.Metric> lines,
            @Nullable String without) {}

    private record FixedView(BigDecimal percent, List<Integer> seeds, List<Integer> laterSeeds, List<String> changes) {}

    private record RunView(String run, String phase, List<Integer> seeds, @Nullable String commit, boolean counts,
            String outcome, @Nullable BigDecimal wallSeconds, List<String> enforced, List<String> waived,
            String sandbox) {}

    private record TimesView(@Nullable BigDecimal wallSeconds, @Nullable BigDecimal modelSeconds,
            @Nullable BigDecimal childSeconds, @Nullable BigDecimal ownSeconds) {}
}
