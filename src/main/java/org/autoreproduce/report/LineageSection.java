package org.autoreproduce.report;

/** The cited works that were drawn on, what was taken from them, and what no model was shown. */
final class LineageSection {
    private final ReportData data;

    LineageSection(ReportData data) {
        this.data = data;
    }

    void write(Html html) {
        Page.section(html, "lineage", "report.lineage", section -> {
            if (data.works().isEmpty()) {
                section.tag("p", Html.words("report.lineage.none"));
            }
            data.works().forEach(work -> work(section, work));
            withheld(section);
        });
    }

    private static void work(Html section, WorkEntry work) {
        section.tag("article", article -> {
            article.tag("h3", h -> {
                h.text(work.id() + " " + work.title() + " ");
                Page.chip(h, "plain", work.state());
            });
            article.tag("div", why -> why.markdown(work.why()), "class", "md");
            for (WorkEntry.Snippet snippet : work.snippets()) {
                article.tag("details", d -> {
                    d.tag("summary", s -> s.text(snippet.id() + " ").tag("code", snippet.place())
                            .text(" " + snippet.note()));
                    d.tag("pre", snippet.text());
                }, "id", snippet.id());
            }
            if (!work.withheld().isEmpty()) {
                article.tag("p", Html.words("report.withheld.files", String.join("; ", work.withheld())), "class",
                        "sub");
            }
        }, "id", work.id()).line();
    }

    private void withheld(Html section) {
        ReportData.Withheld withheld = data.withheld();
        section.tag("h3", Html.words("report.withheld"));
        section.tag("ul", ul -> {
            if (withheld.officialCode().isEmpty()) {
                ul.tag("li", Html.words("report.withheld.noCode"));
            }
            String key = data.origin().officialCodeAllowed() ? "report.withheld.codeAllowed" : "report.withheld.code";
            withheld.officialCode().forEach(code -> ul.tag("li", Html.words(key, code)));
            ul.tag("li", Html.words("report.withheld.passages", withheld.maskedPassages()));
        });
    }
}
