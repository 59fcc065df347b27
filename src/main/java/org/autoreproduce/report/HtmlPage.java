package org.autoreproduce.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/** A whole page in one file: our colours, no scripts, nothing that is loaded. Stateless. */
public final class HtmlPage {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    /** The file, to be written as UTF-8. */
    public String render(String title, Consumer<Html> body) {
        Html html = new Html();
        html.trusted("<!DOCTYPE html>\n").tag("html", root -> {
            root.tag("head", head -> head(head, title)).line();
            root.tag("body", body).line();
        }, "lang", "en").line();
        return html.written();
    }

    private static void head(Html head, String title) {
        head.trusted("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"color-scheme\" content=\"light dark\">"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">");
        head.tag("title", title);
        head.trusted("<style>" + css() + "</style>");
    }

    private static String css() {
        try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
