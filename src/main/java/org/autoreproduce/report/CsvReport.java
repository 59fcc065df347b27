package org.autoreproduce.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.autoreproduce.verdict.OrderingClaim;
import org.autoreproduce.verdict.Settling;
import org.autoreproduce.verdict.ValueClaim;
import org.autoreproduce.verdict.Verdict;
import org.autoreproduce.verdict.VerdictWords;
import org.jspecify.annotations.Nullable;

/** The claims as a table for spreadsheets (RFC 4180): one line each, empty where a claim has no such number. Stateless. */
public final class CsvReport {
    private static final List<String> COLUMNS = List.of("claim", "metric", "dataset", "row", "split", "unit", "printed",
            "better", "worse", "outcome", "verdict", "tolerance", "mean", "sd", "half_width", "n", "gap", "best",
            "settling_seeds", "not_told_apart", "seeds");

    private final VerdictWords words = new VerdictWords();

    /** The whole file, to be written as UTF-8. */
    public String render(ReportData data) {
        StringBuilder out = new StringBuilder(line(COLUMNS));
        data.claims().forEach(entry -> out.append(line(cells(entry))));
        return out.toString();
    }

    private List<String> cells(ClaimEntry entry) {
        Verdict v = entry.verdict();
        List<String> cells = new ArrayList<>();
        cells.add(entry.claim().id().toString());
        switch (entry.claim()) {
            case ValueClaim c -> cells.addAll(List.of(text(c.metric()), text(c.dataset()), text(c.row()),
                    text(c.split()), text(c.unit()), c.printed().text(), "", ""));
            case OrderingClaim c ->
                cells.addAll(List.of("", "", "", "", "", "", c.better().toString(), c.worse().toString()));
        }
        Settling settling = v.settling();
        cells.addAll(List.of(v.outcome().name().toLowerCase(Locale.ROOT), text(words.of(v).words()),
                number(v.tolerance()),
                number(v.mean()), number(v.deviation()), number(v.halfWidth()), Integer.toString(v.n()),
                number(v.gap()),
                number(v.best()), settling == null ? "" : Integer.toString(settling.seeds()), text(words.rows(v)),
                seeds(v)));
        return cells;
    }

    private static String seeds(Verdict verdict) {
        return verdict.seeds().stream().map(seed -> seed.seed() + ": " + number(seed.value()))
                .collect(Collectors.joining("; "));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** A spreadsheet runs what begins like a formula; an apostrophe before it keeps it text. */
    private static String text(@Nullable String text) {
        String plain = Objects.requireNonNullElse(text, "");
        return plain.matches("(?s)[=+@\\t\\r-].*") ? "'" + plain : plain;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvReport::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
