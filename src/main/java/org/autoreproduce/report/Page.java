package org.autoreproduce.report;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.autoreproduce.evidence.Anchor;

/** Shapes that several sections use. */
final class Page {
    private Page() {}

    /** A section with a heading that can be linked to. */
    static void section(Html html, String id, String heading, Consumer<Html> content) {
        html.tag("section", inner -> {
            inner.tag("h2", Html.words(heading));
            content.accept(inner);
        }, "id", id).line();
    }

    /** A table; what is too wide is scrolled sideways. The row's consumer writes its tr. */
    static <T> void table(Html html, List<String> headings, List<T> rows, BiConsumer<Html, T> row) {
        html.tag("div", frame -> frame.tag("table", table -> {
            table.tag("thead", head -> head.tag("tr",
                    tr -> headings.forEach(key -> tr.tag("th", Html.words(key), "scope", "col"))));
            table.tag("tbody", body -> rows.forEach(one -> {
                row.accept(body, one);
                body.line();
            }));
        }), "class", "scroll", "tabindex", "0");
    }

    /** A word in a coloured lozenge. */
    static void chip(Html html, String style, String text) {
        html.tag("span", text, "class", "chip " + style);
    }

    /** A passage of the paper: its page as a link, and its words. */
    static void passage(Html html, ReportData.Paper paper, Anchor.Passage where) {
        html.tag("span", inner -> inner.file(paper.file(), "#page=" + where.page(),
                Html.words("report.page", where.page())), "class", "place").text(" ");
        html.tag("q", where.quote());
    }
}
