package org.autoreproduce.report;

import java.util.List;
import java.util.stream.Collectors;

/** Every run, whatever became of it; full runs that no longer count keep their numbers. */
final class RunsSection {
    private final ReportData data;

    RunsSection(ReportData data) {
        this.data = data;
    }

    void write(Html html) {
        Page.section(html, "runs", "report.runs", section -> {
            if (data.runs().isEmpty()) {
                section.tag("p", Html.words("report.runs.none"));
            } else {
                Page.table(section,
                        List.of("report.col.run", "report.col.phase", "report.col.seeds", "report.col.commit",
                                "report.col.outcome", "report.col.wall", "report.col.limits", "report.col.sandbox"),
                        data.runs(),
                        RunsSection::row);
            }
            earlier(section);
        });
    }

    private static void row(Html body, RunEntry run) {
        body.tag("tr", tr -> {
            tr.tag("th", th -> th.file("runs/" + run.run() + "/run.json", "", run.run()), "scope", "row");
            tr.tag("td", td -> {
                td.text(run.phase());
                if (run.counts()) {
                    td.text(" ");
                    Page.chip(td, "plain", Html.words("report.run.counts"));
                }
            });
            tr.tag("td", run.seeds().stream().map(String::valueOf).collect(Collectors.joining(", ")));
            tr.tag("td", td -> td.tag("code", run.commit() == null ? Shown.NOTHING : run.commit()));
            tr.tag("td", run.outcome());
            tr.tag("td", Shown.duration(run.wall()), "class", "num");
            tr.tag("td", td -> {
                td.text(String.join(", ", run.enforced()));
                if (!run.waived().isEmpty()) {
                    td.tag("div", Html.words("report.run.waived", String.join(", ", run.waived())), "class", "bad");
                }
            });
            tr.tag("td", run.sandbox());
        }, "id", "run-" + run.run());
    }

    private void earlier(Html section) {
        if (data.earlier().isEmpty()) {
            return;
        }
        section.tag("h3", Html.words("report.earlier"));
        section.tag("p", Html.words("report.earlier.legend"), "class", "sub");
        section.tag("ul", ul -> data.earlier().forEach(run -> ul.tag("li", li -> {
            li.link("#run-" + run.run(), run.run()).text(" " + run.changed() + " ");
            run.numbers().forEach(number -> li.tag("span",
                    Html.words("report.earlier.number", number.claim(), number.seed(), number.value()), "class",
                    "chip plain")
                    .text(" "));
        })));
    }
}
