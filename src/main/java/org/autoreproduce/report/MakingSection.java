package org.autoreproduce.report;

import java.util.List;
import java.util.Locale;

/** How it was made: tries, calls, tokens, money, time, and what it stood on. */
final class MakingSection {
    private final ReportData data;

    MakingSection(ReportData data) {
        this.data = data;
    }

    void write(Html html) {
        Page.section(html, "making", "report.making", section -> {
            Cost cost = data.cost();
            Times times = data.times();
            section.tag("dl", dl -> {
                fact(dl, "report.cost.calls", cost.replayed() == 0
                        ? Integer.toString(cost.calls())
                        : Html.words("report.cost.replayed", cost.calls(), cost.replayed()));
                fact(dl, "report.cost.tokens",
                        Html.words(cost.estimated() ? "report.cost.estimated" : "report.cost.counted",
                                grouped(cost.tokensIn()), grouped(cost.tokensOut())));
                if (cost.replayed() > 0) {
                    fact(dl, "report.cost.recorded",
                            Html.words("report.cost.counted", grouped(cost.replayedIn()), grouped(cost.replayedOut())));
                }
                fact(dl, "report.cost.money", money(cost));
                fact(dl, "report.time.wall", Shown.duration(times.wall()));
                fact(dl, "report.time.models", Shown.duration(times.models()));
                fact(dl, "report.time.children", Shown.duration(times.children()));
                fact(dl, "report.time.own", Shown.duration(times.own()));
                fact(dl, "report.paper.hash", data.paper().hash());
                fact(dl, "report.paper.commit", data.paper().commit() == null ? Shown.NOTHING : data.paper().commit());
            }, "class", "facts");
            tries(section);
            environments(section);
        });
    }

    private static String grouped(long tokens) {
        return String.format(Locale.ROOT, "%,d", tokens);
    }

    static String money(Cost cost) {
        if (cost.dollars() == null) {
            return Html.words("report.cost.unknown");
        }
        String dollars = cost.dollars().toPlainString();
        return cost.priced() == null
                ? Html.words("report.cost.dollars", dollars)
                : Html.words("report.cost.priced", dollars, cost.priced());
    }

    private static void fact(Html dl, String key, String value) {
        dl.tag("div", div -> div.tag("dt", Html.words(key)).tag("dd", value));
    }

    private void tries(Html section) {
        if (data.tries().isEmpty()) {
            return;
        }
        section.tag("h3", Html.words("report.tries"));
        Page.table(section, List.of("report.col.stage", "report.col.state", "report.col.tries"), data.tries(),
                (body, stage) -> body.tag("tr",
                        tr -> tr.tag("th", stage.stage(), "scope", "row").tag("td", stage.state()).tag("td",
                                stage.limit() == 0
                                        ? Shown.NOTHING
                                        : Html.words("report.tries.of", stage.tries(), stage.limit()),
                                "class", "num")));
    }

    private void environments(Html section) {
        for (ReportData.Environment environment : data.environments()) {
            section.tag("details", d -> {
                d.tag("summary", Html.words("report.environment", environment.name()));
                d.tag("dl", dl -> environment.facts()
                        .forEach(fact -> dl.tag("div", div -> div.tag("dt", fact.name()).tag("dd", fact.value()))),
                        "class",
                        "facts");
            });
        }
    }
}
