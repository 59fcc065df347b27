package org.autoreproduce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private final String html = new HtmlReport().render(ExampleReport.data());

    @Test
    void canBeLookedAt() throws IOException {
        Path page = Path.of("target", "example-report.html");
        Files.writeString(page, html);

        assertThat(page).isNotEmptyFile();
    }

    @Test
    void loadsNothingAndRunsNothing() {
        assertThat(html).doesNotContain("<script", "<img", "<link", "<iframe", "@import", "url(", "javascript:\"")
                .contains("default-src 'none'");
        assertThat(Pattern.compile("<[^>]*\\son[a-z]+=").matcher(html).find()).isFalse();
        assertThat(Pattern.compile("(?i)href=\"(?!#|\\.\\./|https?://|\")").matcher(html).find()).isFalse();
    }

    @Test
    void showsHostileTextAsText() {
        assertThat(html).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    }

    @Test
    void everyLinkInsideThePageHasItsTarget() {
        Set<String> ids = all("id=\"([^\"]+)\"");
        assertThat(ids).hasSize((int) Pattern.compile("\\sid=\"").matcher(html).results().count());
        assertThat(ids).containsAll(all("href=\"#([^\"]+)\""));
    }

    private Set<String> all(String pattern) {
        return Pattern.compile(pattern).matcher(html).results().map((MatchResult m) -> m.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void aNumberLeadsToRunMetricsLineCodeAndPage() {
        assertThat(html).contains("href=\"#run-0007\"", "href=\"../runs/0007/out/metrics.jsonl\"",
                "href=\"../code/train.py\"", "train.py:88", "href=\"../paper/paper.pdf#page=6\"");
    }

    @Test
    void theHeadlineTellsTheBadWithTheGood() {
        assertThat(html).contains("2 of 6 claims reproduced; 1 deviates, 2 inconclusive, 1 not attempted",
                "1 of the 2 reproduced cannot be told apart from another row of the paper.",
                "reproduced, not told apart from Nearest neighbours 0.75 ± 0.01");
    }

    @Test
    void officialCodeIsTheFirstLine() {
        String allowed = new HtmlReport()
                .render(ExampleReport.data(new Origin(List.of("m"), true, true, true, "method", List.of("more"))));
        String first = allowed.substring(allowed.indexOf("<body>"));

        assertThat(first)
                .startsWith("<body><header><p class=\"warning\" role=\"note\">The paper&#39;s own code was allowed");
        assertThat(first.indexOf("without a sandbox")).isLessThan(first.indexOf("<h1>"));
        assertThat(first.indexOf("Replay of a recording")).isLessThan(first.indexOf("<h1>"));
    }

    @Test
    void tagsAreClosedInTheirOrder() {
        java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
        Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*?(/?)>").matcher(html.replaceAll("(?s)<style>.*?</style>", ""))
                .results().filter(m -> m.group(3).isEmpty() && !Set.of("meta", "br", "hr").contains(m.group(2)))
                .forEach(m -> {
                    if (m.group(1).isEmpty()) {
                        open.push(m.group(2));
                    } else {
                        assertThat(open.pop()).isEqualTo(m.group(2));
                    }
                });
        assertThat(open).isEmpty();
    }
}
