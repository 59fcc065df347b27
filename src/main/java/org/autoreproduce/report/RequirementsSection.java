package org.autoreproduce.report;

import java.util.List;
import java.util.Locale;
import org.autoreproduce.report.RequirementEntry.TestEntry;

/** What the paper asks of the program, where the program does it, and which tests say so. */
final class RequirementsSection {
    private final ReportData data;

    RequirementsSection(ReportData data) {
        this.data = data;
    }

    void write(Html html) {
        if (data.requirements().isEmpty()) {
            return;
        }
        Page.section(html, "requirements", "report.requirements", section -> {
            Page.table(section, List.of("report.col.requirement", "report.col.place", "report.col.tests",
                    "report.col.check"), data.requirements(), this::row);
            section.tag("p", Html.words("report.requirements.legend"), "class", "sub");
            edits(section);
        });
    }

    private void row(Html body, RequirementEntry r) {
        body.tag("tr", tr -> {
            tr.tag("th", th -> {
                th.text(r.id() + " " + r.statement());
                th.tag("div", where -> {
                    if (r.where() == null) {
                        where.say("report.lost");
                    } else {
                        Page.passage(where, data.paper(), r.where());
                        if (r.from() != null) {
                            where.text(" ").say("report.moved", r.from());
                        }
                    }
                }, "class", "sub");
            }, "scope", "row");
            tr.tag("td", td -> r.code().forEach(place -> td
                    .tag("div", div -> div.file("code/" + place.replaceFirst(":[^:]*$", ""), "", place))));
            tr.tag("td", td -> tests(td, r));
            tr.tag("td", td -> check(td, r));
        }, "id", r.id());
    }

    private static void tests(Html td, RequirementEntry r) {
        if (r.tests().isEmpty()) {
            td.say(r.testable() ? "report.tests.missing" : "report.tests.notTestable");
        }
        for (TestEntry test : r.tests()) {
            td.tag("div", div -> {
                Page.chip(div, test.passed() ? "reproduced" : "deviates",
                        Html.words(test.passed() ? "report.test.passed" : "report.test.failed"));
                div.text(" ").tag("code", test.id() + " " + test.name());
                if (!test.counted()) {
                    div.text(" ").say("report.test.uncounted");
                }
            });
        }
    }

    private static void check(Html td, RequirementEntry r) {
        String check = r.check();
        if (check == null) {
            td.text(Shown.NOTHING);
            return;
        }
        Page.chip(td, switch (check.toLowerCase(Locale.ROOT)) {
            case "met" -> "reproduced";
            case "wrong", "missing" -> "deviates";
            default -> "inconclusive";
        }, check);
        if (r.note() != null) {
            td.tag("div", r.note(), "class", "sub");
        }
    }

    private void edits(Html section) {
        if (data.testEdits().isEmpty()) {
            return;
        }
        section.tag("h3", Html.words("report.testEdits"));
        Page.table(section, List.of("report.col.test", "report.col.reason", "report.col.redRun"), data.testEdits(),
                (body, edit) -> body.tag("tr", tr -> tr.tag("th", edit.test(), "scope", "row").tag("td", edit.reason())
                        .tag("td", td -> td.link(edit.redRun() == null ? null : "#run-" + edit.redRun(),
                                edit.redRun() == null ? Html.words("report.testEdits.noRedRun") : edit.redRun()))));
    }
}
