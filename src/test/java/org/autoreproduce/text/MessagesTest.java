package org.autoreproduce.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundle and the sources agree. A key may be put together in the code if its beginning ends with a point. */
class MessagesTest {
    private static final Path BUNDLE = Path.of("src/main/resources/org/autoreproduce/text/messages.properties");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9-]+)+\\.?|[a-z]+\\.)\"");
    private static final Pattern FILE_NAME = Pattern
            .compile(".*\\.(json|jsonl|md|py|pdf|html|csv|log|txt|yaml|properties|lock|pth|css|tex|whl|deb|exe|repro)");

    @Test
    void everyKeyIsThereOnce() throws IOException {
        assertThat(keys()).doesNotHaveDuplicates();
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> used = literals();
        Set<String> beginnings = used.stream().filter(l -> l.endsWith(".")).collect(Collectors.toSet());

        assertThat(keys()).allMatch(k -> used.contains(k) || beginnings.stream().anyMatch(k::startsWith));
    }

    @Test
    void everyKeyInTheSourcesIsInTheBundle() throws IOException {
        List<String> keys = keys();
        Set<String> rooms = keys.stream().map(k -> k.split("\\.")[0]).collect(Collectors.toSet());

        assertThat(literals()).allMatch(l -> l.endsWith(".") || keys.contains(l)
                || !rooms.contains(l.split("\\.")[0]) || FILE_NAME.matcher(l).matches());
    }

    @Test
    void everySentenceIsFilledInWhole() throws IOException {
        Object[] arguments = IntStream.range(0, 10).mapToObj(i -> "<" + i + ">").toArray();

        assertThat(keys()).allSatisfy(key -> {
            String words = Sentence.of(key, arguments).words();
            assertThat(words).isNotBlank().doesNotContainPattern("\\{\\d");
        });
    }

    @Test
    void aSingleQuoteIsWrittenTwice() throws IOException {
        try (Stream<String> lines = Files.lines(BUNDLE)) {
            assertThat(lines.filter(l -> !l.startsWith("#")).map(l -> l.replace("''", "")))
                    .noneMatch(l -> l.contains("'"));
        }
    }

    private static List<String> keys() throws IOException {
        try (Stream<String> lines = Files.lines(BUNDLE)) {
            return lines.filter(l -> l.matches("[a-zA-Z0-9.-]+\\s*=.*"))
                    .map(l -> l.substring(0, l.indexOf('=')).strip())
                    .toList();
        }
    }

    private static Set<String> literals() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<String> literals = new TreeSet<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file)).results().map((MatchResult r) -> r.group(1))
                        .forEach(literals::add);
            }
            return literals;
        }
    }
}
