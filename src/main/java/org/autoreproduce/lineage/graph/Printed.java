package org.autoreproduce.lineage.graph;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a work's authors and addresses say, wherever they are printed. */
final class Printed {
    private static final Pattern DOI = Pattern.compile("(?i)\\b(10\\.\\d{4,9}/[^\\s?#]+)");
    private static final Pattern ARXIV = Pattern
            .compile("(?i)(?:arxiv\\.org/(?:abs|pdf)/|arxiv:\\s*|^)(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})");

    private Printed() {}

    /** The family name as printed: before a comma, else the last word. */
    static String surname(String author) {
        String name = author.strip();
        return name.contains(",")
                ? name.substring(0, name.indexOf(',')).strip()
                : name.substring(name.lastIndexOf(' ') + 1);
    }

    /** The DOI that a text holds, in small letters. */
    static Optional<String> doi(String text) {
        Matcher matcher = DOI.matcher(text);
        return matcher.find()
                ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT).replaceFirst("[.,;)]+$", ""))
                : Optional.empty();
    }

    /** The arXiv id that a text is or holds. */
    static Optional<String> arxiv(String text) {
        Matcher matcher = ARXIV.matcher(text.strip());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
