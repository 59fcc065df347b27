package org.autoreproduce.report.compare;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.report.AssumptionEntry;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.report.Cost;
import org.autoreproduce.report.Origin;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.report.Times;
import org.autoreproduce.report.WorkEntry;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.OrderingClaim;
import org.autoreproduce.verdict.Outcome;
import org.autoreproduce.verdict.PrintedText;
import org.autoreproduce.verdict.ValueClaim;
import org.autoreproduce.verdict.Verdict;

/** Builds a variant of an invented paper with just what a test needs. */
public final class ExampleVariant {
    private final String name;
    private String hash = "a".repeat(64);
    private final List<ClaimEntry> claims = new ArrayList<>();
    private final List<AssumptionEntry> assumptions = new ArrayList<>();
    private final List<WorkEntry> works = new ArrayList<>();

    private ExampleVariant(String name) {
        this.name = name;
    }

    public static ExampleVariant named(String name) {
        return new ExampleVariant(name);
    }

    public ExampleVariant ofPaper(String hash) {
        this.hash = hash;
        return this;
    }

    public ExampleVariant value(String id, String metric, String dataset, String row, String printed, String mean) {
        PrintedText.Reading read = new PrintedText().read(printed);
        return claim(new ValueClaim(Id.of(id), metric, dataset, row, null, read.unit(), read.printed(), null, null,
                null, false), mean);
    }

    public ExampleVariant ordering(String id, String better, String worse) {
        return claim(new OrderingClaim(Id.of(id), Id.of(better), Id.of(worse)), null);
    }

    private ExampleVariant claim(Claim claim, String mean) {
        claims.add(new ClaimEntry(claim,
                new Verdict(claim.id(), mean == null ? Outcome.NOT_ATTEMPTED : Outcome.REPRODUCED, null, null,
                        List.of(), new BigDecimal("0.06"), mean == null ? null : new BigDecimal(mean), null, null,
                        mean == null ? 0 : 3, null, null, null, List.of(), List.of()),
                null, List.of()));
        return this;
    }

    public ExampleVariant assumes(String id, String key, String question, String value) {
        return assumes(id, key, question, value, "judgement", null);
    }

    public ExampleVariant assumes(String id, String key, String question, String value, String source, String link) {
        assumptions.add(new AssumptionEntry(id, question, key + " is " + value, value, key, source,
                link == null ? null : "Castles, net.py, lines 3–4", null, link, "", "code agent"));
        return this;
    }

    public ExampleVariant work(String id, String title, String snippet) {
        works.add(new WorkEntry(id, title, "", "found",
                List.of(new WorkEntry.Snippet(snippet, "net.py:3–4", "width", "wall = 64")), List.of()));
        return this;
    }

    public Variant unfinished(String why) {
        return new Variant(name, !works.isEmpty(), 3, why, why == null,
                new ReportData(new ReportData.Paper("Moats", "paper/paper.pdf", hash, 2, null), "Do.",
                        new Origin(List.of(), false, false, false, "", List.of()), claims, null, assumptions,
                        List.of(), List.of(), works, new ReportData.Withheld(List.of(), 0), List.of(), List.of(),
                        List.of(), List.of(new ReportData.StageTries("method", "done", 4, 20)),
                        new Cost(7, 2, 1000, 100, 300, 30, false, null, null),
                        new Times(Duration.ofSeconds(90), Duration.ZERO, Duration.ZERO, Duration.ZERO), List.of()));
    }

    public Variant done() {
        return unfinished(null);
    }
}
