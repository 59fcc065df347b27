package org.autoreproduce.report;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.verdict.Verdict;
import org.autoreproduce.verdict.VerdictWords;

/** The claims for a terminal, as plain text. Stateless. */
public final class TextReport {
    private static final int WIDEST = 44;
    private static final String GAP = "  ";

    private final VerdictWords words = new VerdictWords();

    /** Warnings, headline and one line for each claim; lines end with a line feed. */
    public String render(ReportData data) {
        Summary summary = new Summary(data);
        StringBuilder out = new StringBuilder();
        summary.warnings().forEach(warning -> out.append("! ").append(plain(warning)).append('\n'));
        out.append(summary.headline()).append('\n');
        if (!summary.notToldApart().isEmpty()) {
            out.append(summary.notToldApart()).append('\n');
        }
        if (!data.claims().isEmpty()) {
            out.append('\n').append(table(data));
        }
        return out.toString();
    }

    private String table(ReportData data) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Html.words("report.col.claim"), "", Html.words("report.col.paper"),
                Html.words("report.col.measured"), Html.words("report.col.gap"), Html.words("report.col.tolerance"),
                Html.words("report.col.verdict")));
        data.claims().forEach(entry -> rows.add(row(entry)));
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = Math.min(WIDEST, rows.stream().mapToInt(r -> r.get(at).length()).max().orElse(0));
                line.append(column == row.size() - 1 ? row.get(column) : fitted(row.get(column), width) + GAP);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private List<String> row(ClaimEntry entry) {
        Verdict v = entry.verdict();
        var digit = Shown.lastDigit(entry.claim());
        String mean = Shown.measured(v.mean(), digit);
        return List.of(entry.claim().id().toString(), plain(Shown.about(entry.claim())),
                plain(Shown.printed(entry.claim())),
                v.deviation() == null ? mean : mean + " ± " + Shown.measured(v.deviation(), digit),
                Shown.percent(v.gap()), v.tolerance() == null ? Shown.NOTHING : "± " + Shown.plain(v.tolerance()),
                plain(words.of(v).words()));
    }

    private static String fitted(String cell, int width) {
        String cut = cell.length() > width ? cell.substring(0, width - 1) + "…" : cell;
        return cut + " ".repeat(width - cut.length());
    }

    /** Without control characters, which a terminal would obey. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]", "\ufffd");
    }
}
