package org.autoreproduce.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The report for people: one HTML file without scripts that loads nothing, to be read from the project's verdict
 * folder. Numbers lead to their run, the run's metrics line, the line of code and the page of the paper. Stateless.
 */
public final class HtmlReport {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    /** The whole file, to be written as UTF-8. */
    public String render(ReportData data) {
        Html html = new Html();
        html.trusted("<!DOCTYPE html>\n").tag("html", root -> {
            root.tag("head", head -> head(head, data)).line();
            root.tag("body", body -> body(body, data)).line();
        }, "lang", "en").line();
        return html.written();
    }

    private static void head(Html head, ReportData data) {
        head.trusted("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"color-scheme\" content=\"light dark\">"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">");
        head.tag("title", Html.words("report.title", data.paper().title()));
        head.trusted("<style>" + css() + "</style>");
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

    private static String css() {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
