package org.autoreproduce.report.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.autoreproduce.json.Json;
import org.autoreproduce.report.AssumptionEntry;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.report.ReportJson;
import org.autoreproduce.report.Shown;
import org.autoreproduce.report.WorkEntry;
import org.jspecify.annotations.Nullable;

/**
 * A comparison for programs, as {@code comparison-1.schema.json} beside this class says. Every variant carries its whole
 * report as {@code report --json} gives it; the rows name variants by their number from 0. Stateless.
 */
public final class ComparisonJson {
    /** The version of the schema. */
    public static final int SCHEMA = 1;

    private final Json json = new Json();
    private final ReportJson reports = new ReportJson();

    /** The comparison as text, indented. */
    public String render(Comparison comparison) {
        return json.write(tree(comparison));
    }

    /** The comparison as a tree. */
    public JsonNode tree(Comparison comparison) {
        ReportData.Paper paper = comparison.variants().getFirst().report().paper();
        return json.toTree(new Whole(SCHEMA, new PaperView(paper.title(), paper.hash()),
                comparison.variants().stream().map(this::variant).toList(),
                comparison.claims().stream().map(ComparisonJson::claim).toList(),
                comparison.assumptions().stream().map(row -> assumption(comparison, row)).toList(),
                comparison.effects(),
                comparison.files().stream().map(ComparisonJson::file).toList()));
    }

    private VariantView variant(Variant v) {
        return new VariantView(v.name(), v.lineage(), v.lineage() ? v.works() : 0, v.unfinished(), v.program(),
                reports.tree(v.report()));
    }

    private static ClaimView claim(ClaimRow row) {
        List<CellView> cells = new ArrayList<>();
        for (int at = 0; at < row.cells().size(); at++) {
            ClaimEntry entry = row.cells().get(at);
            if (entry != null) {
                cells.add(new CellView(at, entry.claim().id().toString()));
            }
        }
        return new ClaimView(Shown.about(row.first().claim()), Shown.printed(row.first().claim()), row.matched(),
                cells);
    }

    private static AssumptionView assumption(Comparison comparison, AssumptionRow row) {
        List<AssumedView> cells = new ArrayList<>();
        for (int at = 0; at < row.cells().size(); at++) {
            AssumptionEntry entry = row.cells().get(at);
            if (entry != null) {
                cells.add(new AssumedView(at, entry.id(), entry.value(), entry.source(),
                        comparison.variants().get(at).ancestor(entry).map(WorkEntry::id).orElse(null),
                        entry.place()));
            }
        }
        return new AssumptionView(row.first().configKey(), row.first().question(), row.differs(), cells);
    }

    private static FileView file(FileDifference f) {
        return new FileView(f.variant(), f.path(), f.where().name().toLowerCase(Locale.ROOT), f.changed(),
                f.diff());
    }

    private record Whole(int schema, PaperView paper, List<VariantView> variants, List<ClaimView> claims,
            List<AssumptionView> assumptions, List<Effect> effects, List<FileView> files) {}

    private record PaperView(String title, String hash) {}

    private record VariantView(String name, boolean lineage, int works, @Nullable String unfinished,
            boolean program, JsonNode report) {}

    private record ClaimView(String about, String printed, boolean matched, List<CellView> cells) {}

    private record CellView(int variant, String claim) {}

    private record AssumptionView(String configKey, @Nullable String question, boolean differs,
            List<AssumedView> cells) {}

    private record AssumedView(int variant, String id, String value, String source, @Nullable String work,
            @Nullable String place) {}

    private record FileView(int variant, String path, String where, int changed, String diff) {}
}
