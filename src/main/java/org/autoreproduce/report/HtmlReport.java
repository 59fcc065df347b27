package org.autoreproduce.report;

/**
 * The report for people: one HTML file without scripts that loads nothing, to be read from the project's verdict
 * folder. Numbers lead to their run, the run's metrics line, the line of code and the page of the paper. Stateless.
 */
public final class HtmlReport {
    /** The whole file, to be written as UTF-8. */
    public String render(ReportData data) {
        return new HtmlPage().render(Html.words("report.title", data.paper().title()), body -> body(body, data));
    }

    private static void body(Html body, ReportData data) {
        new HeadSection(data).write(body);
        body.tag("main", main -> {
            new ClaimsSection(data).write(main);
            new AssumptionsSection(data).write(main);
            new RequirementsSection(data).write(main);
            new LineageSection(data).write(main);
            new RunsSection(data).write(main);
            new MakingSection(data).write(main);
        });
        body.tag("footer", foot -> foot.say("report.footer"));
    }
}
