package org.autoreproduce.report;

import java.util.List;

/** What the paper does not say: what was assumed and why, and what nobody answered. */
final class AssumptionsSection {
    private final ReportData data;

    AssumptionsSection(ReportData data) {
        this.data = data;
    }

    void write(Html html) {
        Page.section(html, "assumptions", "report.assumptions", section -> {
            if (data.assumptions().isEmpty()) {
                section.tag("p", Html.words("report.assumptions.none"));
            } else {
                Page.table(section, List.of("report.col.assumption", "report.col.value", "report.col.source",
                        "report.col.decided"), data.assumptions(), AssumptionsSection::row);
            }
            open(section);
        });
    }

    private static void row(Html body, AssumptionEntry a) {
        body.tag("tr", tr -> {
            tr.tag("th", th -> {
                th.text(a.id() + " " + a.statement());
                if (a.question() != null) {
                    th.tag("div", a.question(), "class", "sub");
                }
            }, "scope", "row");
            tr.tag("td", td -> td.tag("code", a.configKey() + ": " + a.value()));
            tr.tag("td", td -> source(td, a));
            tr.tag("td", a.decidedBy());
        }, "id", a.id());
    }

    private static void source(Html td, AssumptionEntry a) {
        Page.chip(td, "plain", a.source());
        if (a.place() != null) {
            td.text(" ").link(a.link(), a.place());
        }
        String quote = a.quote();
        if (quote != null) {
            td.tag("details", d -> d.tag("summary", Html.words("report.quote")).tag("pre", quote));
        }
        td.tag("div", why -> why.markdown(a.why()), "class", "md");
    }

    private void open(Html section) {
        var open = data.questions().stream().filter(question -> question.answer() == null).toList();
        if (open.isEmpty()) {
            return;
        }
        section.tag("h3", Html.words("report.questions.open"));
        section.tag("ul", ul -> open.forEach(q -> ul.tag("li",
                li -> li.tag("b", q.id()).text(" " + q.question() + " ").tag("span", q.why(), "class", "sub"), "id",
                q.id())));
    }
}
