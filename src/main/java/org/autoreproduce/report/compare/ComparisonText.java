package org.autoreproduce.report.compare;

import java.util.List;
import java.util.stream.Collectors;
import org.autoreproduce.report.AssumptionEntry;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.report.Shown;
import org.autoreproduce.report.WorkEntry;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** A comparison for a terminal, as plain text: a block for each claim and assumption, a line for each variant. Stateless. */
public final class ComparisonText {
    private static final int WIDEST = 40;

    private final ComparisonWords words = new ComparisonWords();

    /** Everything; lines end with a line feed. */
    public String render(Comparison comparison) {
        StringBuilder out = new StringBuilder();
        heading(out, "compare.variants");
        each(out, comparison, at -> words.kind(comparison.variants().get(at)));
        heading(out, "compare.claims");
        comparison.claims().forEach(row -> claim(out, comparison, row));
        heading(out, "compare.assumptions");
        comparison.assumptions().forEach(row -> assumption(out, comparison, row));
        heading(out, "compare.sources");
        each(out, comparison, at -> words.sources(comparison.variants().get(at)));
        heading(out, "compare.effects");
        comparison.effects().forEach(effect -> line(out, "  ", words.effect(comparison, effect)));
        heading(out, "compare.code");
        code(out, comparison);
        heading(out, "compare.lineage");
        each(out, comparison, at -> lineage(comparison.variants().get(at).report()));
        heading(out, "compare.cost");
        each(out, comparison, at -> words.cost(comparison.variants().get(at).report()));
        return out.toString();
    }

    private void claim(StringBuilder out, Comparison comparison, ClaimRow row) {
        ClaimEntry first = row.first();
        line(out, "  ", first.claim().id() + "  " + Shown.about(first.claim()) + "  "
                + say("compare.paper", Shown.printed(first.claim())));
        each(out, comparison, at -> {
            ClaimEntry entry = row.cells().get(at);
            return entry == null ? say("compare.no-claim") : words.measured(entry);
        });
    }

    private void assumption(StringBuilder out, Comparison comparison, AssumptionRow row) {
        AssumptionEntry first = row.first();
        String question = first.question();
        line(out, row.differs() ? "≠ " : "= ", first.configKey() + (question == null ? "" : "  " + question));
        each(out, comparison, at -> words.assumed(comparison.variants().get(at), row.cells().get(at)));
    }

    private void code(StringBuilder out, Comparison comparison) {
        comparison.variants().stream().filter(variant -> !variant.program())
                .forEach(variant -> line(out, "  ", say("compare.code.none", variant.name())));
        if (comparison.files().isEmpty() && comparison.variants().stream().allMatch(Variant::program)) {
            line(out, "  ", say("compare.code.same"));
        }
        for (FileDifference file : comparison.files()) {
            line(out, "  ", comparison.variants().get(file.variant()).name() + "  " + words.file(file));
            if (file.path().equals(Comparison.CONFIG)) {
                file.diff().lines().skip(2).forEach(text -> line(out, "      ", text));
            }
        }
    }

    private static String lineage(ReportData report) {
        return report.works().isEmpty()
                ? say("compare.no-works")
                : report.works().stream().map(ComparisonText::work).collect(Collectors.joining("; "));
    }

    private static String work(WorkEntry work) {
        return say("compare.work", work.id(), work.title(), work.state(), work.snippets().size());
    }

    private static void each(StringBuilder out, Comparison comparison, java.util.function.IntFunction<String> cell) {
        List<Variant> variants = comparison.variants();
        int width = Math.min(WIDEST, variants.stream().mapToInt(v -> v.name().length()).max().orElse(0));
        for (int at = 0; at < variants.size(); at++) {
            String name = variants.get(at).name();
            line(out, "      ", name + " ".repeat(Math.max(0, width - name.length())) + "  " + cell.apply(at));
        }
    }

    private static void heading(StringBuilder out, String key) {
        out.append(out.isEmpty() ? "" : "\n").append(say(key)).append('\n');
    }

    /** Without control characters, which a terminal would obey. */
    private static void line(StringBuilder out, String indent, @Nullable String text) {
        out.append(indent).append(String.valueOf(text).replaceAll("[\\r\\n\\t]", " ")
                .replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]", "\ufffd").stripTrailing()).append('\n');
    }

    private static String say(String key, Object... arguments) {
        return Sentence.of(key, arguments).words();
    }
}
