package org.autoreproduce.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.verdict.SeedValue;
import org.autoreproduce.verdict.ValueClaim;
import org.autoreproduce.verdict.Verdict;
import org.autoreproduce.verdict.VerdictWords;

/** Claims beside what was measured, each with its seeds and where every number comes from. */
final class ClaimsSection {
    private final ReportData data;
    private final VerdictWords words = new VerdictWords();

    ClaimsSection(ReportData data) {
        this.data = data;
    }

    void write(Html html) {
        Page.section(html, "claims", "report.claims", section -> {
            Page.table(section,
                    List.of("report.col.claim", "report.col.paper", "report.col.measured", "report.col.plot",
                            "report.col.gap", "report.col.tolerance", "report.col.verdict"),
                    data.claims(), this::row);
            section.tag("p", Html.words("report.claims.legend"), "class", "sub");
            rules(section);
            data.claims().forEach(entry -> detail(section, entry));
        });
    }

    private void row(Html body, ClaimEntry entry) {
        Verdict verdict = entry.verdict();
        BigDecimal digit = Shown.lastDigit(entry.claim());
        body.tag("tr", tr -> {
            tag(tr, entry);
            tr.tag("td", Shown.printed(entry.claim()), "class", "num");
            tr.tag("td", ClaimWords.measured(verdict, digit), "class", "num");
            tr.tag("td", td -> td.trusted(new ClaimPlot(entry).svg()));
            tr.tag("td", Shown.percent(verdict.gap()), "class", "num");
            tr.tag("td", ClaimWords.tolerance(verdict), "class", "num");
            tr.tag("td", td -> Page.chip(td, style(verdict), words.of(verdict).words()));
        });
    }

    private static void tag(Html tr, ClaimEntry entry) {
        String id = entry.claim().id().toString();
        tr.tag("th", th -> th.link("#" + id, id).text(" ").text(Shown.about(entry.claim())), "scope", "row");
    }

    /** By what tolerances and seeds were fixed, and what of it changed later. */
    private void rules(Html section) {
        var fixed = data.fixed();
        if (fixed == null) {
            return;
        }
        String seeds = fixed.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
        section.tag("p", Html.words("report.claims.fixed", Shown.plain(fixed.percent()), seeds), "class", "sub");
        if (!fixed.changes().isEmpty()) {
            section.tag("ul", ul -> fixed.changes().forEach(change -> ul.tag("li", change.what().words())));
        }
    }

    private void detail(Html section, ClaimEntry entry) {
        Verdict verdict = entry.verdict();
        section.tag("article", article -> {
            article.tag("h3", h -> {
                h.text(entry.claim().id() + " ").text(Shown.about(entry.claim())).text(" ");
                Page.chip(h, style(verdict), words.of(verdict).words());
            });
            if (entry.claim() instanceof ValueClaim claim && claim.where() instanceof Anchor.Passage where) {
                article.tag("p", p -> Page.passage(p, data.paper(), where));
            }
            numbers(article, entry);
            bound(article, entry);
            if (!verdict.notes().isEmpty()) {
                article.tag("ul", ul -> verdict.notes().forEach(note -> ul.tag("li", note.words())), "class", "notes");
            }
            if (!verdict.seeds().isEmpty()) {
                Page.table(article, List.of("report.col.seed", "report.col.value", "report.col.run", "report.col.line",
                        "report.col.code"), verdict.seeds(), (body, seed) -> seed(body, entry, seed));
            }
        }, "id", entry.claim().id().toString()).line();
    }

    private static void numbers(Html article, ClaimEntry entry) {
        ClaimWords.arithmetic(entry).ifPresent(words -> article.tag("p", words, "class", "arithmetic"));
    }

    private static void bound(Html article, ClaimEntry entry) {
        var b = entry.binding();
        if (b != null) {
            article.tag("p", ClaimWords.bound(b), "class", "sub");
        }
    }

    private void seed(Html body, ClaimEntry entry, SeedValue seed) {
        body.tag("tr", tr -> {
            tr.tag("th", seed.added() ? Html.words("report.seed.added", seed.seed()) : Integer.toString(seed.seed()),
                    "scope", "row");
            Sentence without = seed.without();
            if (seed.value() == null) {
                tr.tag("td", without == null ? Shown.NOTHING : without.words(), "colspan", "4");
                return;
            }
            tr.tag("td", seed.value().toPlainString(), "class", "num");
            tr.tag("td", td -> seed.lines().stream().map(Anchor.Metric::run).distinct()
                    .forEach(run -> td.link("#run-" + run, run).text(" ")));
            tr.tag("td", td -> seed.lines().forEach(line -> td
                    .file("runs/" + line.run() + "/out/metrics.jsonl", "", Html.words("report.line", line.line()))
                    .text(" ")));
            tr.tag("td", td -> seed.lines().forEach(line -> code(td, entry, line)));
        });
    }

    private static void code(Html td, ClaimEntry entry, Anchor.Metric line) {
        Optional<ClaimEntry.Source> found = entry.sources().stream()
                .filter(source -> source.run().equals(line.run()) && source.line() == line.line()).findFirst();
        if (found.isEmpty()) {
            td.text(Shown.NOTHING);
            return;
        }
        ClaimEntry.Source source = found.get();
        td.tag("div", div -> {
            div.file("code/" + source.file(), "", source.file() + ":" + source.at());
            if (source.text() != null) {
                div.text(" ").tag("code", source.text().strip());
            }
        });
    }

    private static String style(Verdict verdict) {
        return verdict.outcome().name().toLowerCase(Locale.ROOT);
    }
}
