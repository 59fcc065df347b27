package org.autoreproduce.report.compare;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.autoreproduce.report.AssumptionEntry;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.report.Html;
import org.autoreproduce.report.HtmlPage;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.report.Shown;
import org.autoreproduce.report.WorkEntry;
import org.jspecify.annotations.Nullable;

/** A comparison as a page for people: a column for each variant. Stateless. */
public final class ComparisonHtml {
    private final ComparisonWords words = new ComparisonWords();

    /** The whole file, to be written as UTF-8. */
    public String render(Comparison comparison) {
        String title = comparison.variants().getFirst().report().paper().title();
        return new HtmlPage().render(Html.words("compare.page", title), body -> {
            body.tag("p", Html.words("ui.compare.title"), "class", "kicker").tag("h1", title);
            body.tag("main", main -> sections(main, comparison));
            body.tag("footer", Html.words("report.footer"));
        });
    }

    private void sections(Html main, Comparison comparison) {
        section(main, "compare.claims", section -> {
            table(section, comparison, comparison.claims(), (th, row) -> claim(th, row.first()),
                    row -> at -> measured(row.cells().get(at)));
            comparison.effects().forEach(effect -> section.tag("p", words.effect(comparison, effect)));
        });
        section(main, "compare.assumptions", section -> {
            table(section, comparison, comparison.assumptions(), ComparisonHtml::assumption,
                    row -> at -> words.assumed(comparison.variants().get(at), row.cells().get(at)));
            section.tag("h3", Html.words("compare.sources"));
            lines(section, comparison, at -> words.sources(comparison.variants().get(at)));
        });
        section(main, "compare.code", section -> code(section, comparison));
        section(main, "compare.lineage",
                section -> comparison.variants().forEach(variant -> lineage(section, variant)));
        section(main, "compare.cost", section -> lines(section, comparison,
                at -> words.cost(comparison.variants().get(at).report())));
    }

    private static void section(Html main, String heading, Consumer<Html> content) {
        main.tag("section", section -> {
            section.tag("h2", Html.words(heading));
            content.accept(section);
        }).line();
    }

    private static void claim(Html th, ClaimEntry entry) {
        th.text(entry.claim().id() + "  " + Shown.about(entry.claim()))
                .tag("div", Html.words("compare.paper", Shown.printed(entry.claim())), "class", "sub");
    }

    private String measured(@Nullable ClaimEntry entry) {
        return entry == null ? Html.words("compare.no-claim") : words.measured(entry);
    }

    private static void assumption(Html th, AssumptionRow row) {
        AssumptionEntry first = row.first();
        String question = first.question();
        th.text((row.differs() ? "≠ " : "= ")).tag("code", first.configKey())
                .tag("div", question == null ? first.statement() : question, "class", "sub");
    }

    private void code(Html section, Comparison comparison) {
        comparison.variants().stream().filter(variant -> !variant.program())
                .forEach(variant -> section.tag("p", Html.words("compare.code.none", variant.name())));
        if (comparison.files().isEmpty() && comparison.variants().stream().allMatch(Variant::program)) {
            section.tag("p", Html.words("compare.code.same"));
        }
        comparison.files().forEach(file -> section.tag("details", one -> one
                .tag("summary", comparison.variants().get(file.variant()).name() + "  " + words.file(file))
                .tag("pre", file.diff())));
    }

    private static void lineage(Html section, Variant variant) {
        ReportData report = variant.report();
        section.tag("h3", variant.name());
        if (report.works().isEmpty()) {
            section.tag("p", Html.words("compare.no-works"));
        } else {
            section.tag("ul", ul -> report.works().forEach(work -> ul.tag("li", li -> work(li, work))));
        }
    }

    private static void work(Html li, WorkEntry work) {
        li.say("compare.work", work.id(), work.title(), work.state(), work.snippets().size())
                .tag("div", work.why(), "class", "sub");
    }

    private <R> void table(Html section, Comparison comparison, List<R> rows, BiConsumer<Html, R> head,
            Function<R, IntFunction<String>> cells) {
        List<Variant> variants = comparison.variants();
        section.tag("div", scroll -> scroll.tag("table", table -> {
            table.tag("thead", thead -> thead.tag("tr", tr -> {
                tr.tag("th", "");
                variants.forEach(variant -> tr.tag("th", th -> th.text(variant.name())
                        .tag("div", words.kind(variant), "class", "sub"), "scope", "col"));
            }));
            table.tag("tbody", body -> rows.forEach(row -> body.tag("tr", tr -> {
                tr.tag("th", th -> head.accept(th, row), "scope", "row");
                for (int at = 0; at < variants.size(); at++) {
                    tr.tag("td", cells.apply(row).apply(at));
                }
            })));
        }, "class", "variants"), "class", "scroll", "tabindex", "0");
    }

    private static void lines(Html section, Comparison comparison, IntFunction<String> text) {
        section.tag("dl", dl -> {
            for (int at = 0; at < comparison.variants().size(); at++) {
                dl.tag("dt", comparison.variants().get(at).name()).tag("dd", text.apply(at));
            }
        });
    }
}
