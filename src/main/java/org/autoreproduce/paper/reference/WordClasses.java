package org.autoreproduce.paper.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What words say about the part that they stand in: months, words of journals, of publishers and so on. */
final class WordClasses {
    private final Map<String, Set<String>> classes = new HashMap<>();

    /** Reads the words that come with the program: a class and its words a line. */
    WordClasses() {
        try (InputStream in = Objects.requireNonNull(WordClasses.class.getResourceAsStream("words.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        String[] words = line.split("\\s+");
                        for (int i = 1; i < words.length; i++) {
                            classes.computeIfAbsent(words[i], w -> new LinkedHashSet<>()).add(words[0]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes of a word, mostly none or one. */
    Set<String> of(Token token) {
        return classes.getOrDefault(token.word(), Set.of());
    }
}
