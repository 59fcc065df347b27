package org.autoreproduce.report;

import java.util.Locale;
import org.autoreproduce.verdict.VerdictWords;

/** What weakens the reproduction, what it is of, and the strip of verdicts. */
final class HeadSection {
    private final ReportData data;
    private final Summary summary;

    HeadSection(ReportData data) {
        this.data = data;
        this.summary = new Summary(data);
    }

    void write(Html html) {
        html.tag("header", head -> {
            for (String warning : summary.warnings()) {
                head.tag("p", warning, "class", "warning", "role", "note").line();
            }
            head.tag("p", Html.words("report.kicker"), "class", "kicker");
            head.tag("h1", data.paper().title());
            head.tag("p", summary.headline(), "class", "headline");
            if (!summary.notToldApart().isEmpty()) {
                head.tag("p", summary.notToldApart(), "class", "sub");
            }
            strip(head);
            head.tag("p", p -> p.tag("strong", Html.words("report.instruction")).text(" ").text(data.instruction()),
                    "class", "instruction");
            head.tag("p", made(), "class", "sub");
        }).line();
    }

    private void strip(Html head) {
        VerdictWords words = new VerdictWords();
        head.tag("ul", strip -> {
            for (ClaimEntry entry : data.claims()) {
                String id = entry.claim().id().toString();
                String said = words.of(entry.verdict()).words();
                strip.tag("li", li -> li.tag("a", a -> {
                    a.tag("b", id).text(" ").tag("span", Shown.about(entry.claim()));
                    a.tag("em", said);
                }, "href", "#" + id), "class", entry.verdict().outcome().name().toLowerCase(Locale.ROOT));
            }
        }, "class", "strip").line();
    }

    private String made() {
        String models = String.join(", ", data.origin().models());
        if (data.origin().replayed()) {
            return models.isEmpty()
                    ? Html.words("report.made.recording")
                    : Html.words("report.made.recordingOf", models);
        }
        return models.isEmpty() ? Html.words("report.made.noModel") : Html.words("report.made.models", models);
    }
}
