package org.autoreproduce.lineage.source.library;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file's name tells of a work: "Kipf and Welling - 2017 - Semi-supervised classification.pdf", "2016_Kipf_GCN".
 *
 * @param title  the name without author and year
 * @param author the first one's family name; empty where the name tells none
 * @param year   0 where the name tells none
 */
record FileName(String title, String author, int year) {
    private static final Pattern PARTS = Pattern
            .compile("(?<author>\\p{Lu}[^-–_]*?)\\s*[-–_]+\\s*(?<year>(?:19|20)\\d\\d)\\s*[-–_]+\\s*(?<title>.+)");
    private static final Pattern YEAR_FIRST = Pattern
            .compile("(?<year>(?:19|20)\\d\\d)\\s*[-–_]+\\s*(?<author>\\p{Lu}[^-–_]*?)\\s*[-–_]+\\s*(?<title>.+)");

    /** Of a name without its ending. */
    static FileName of(String name) {
        for (Pattern pattern : List.of(PARTS, YEAR_FIRST)) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches()) {
                String author = matcher.group("author").replaceFirst("(?i)\\s+(and|et|&).*", "").strip();
                return new FileName(words(matcher.group("title")), author, Integer.parseInt(matcher.group("year")));
            }
        }
        return new FileName(words(name), "", 0);
    }

    private static String words(String name) {
        return name.replaceAll("[-_]+", " ").strip();
    }
}
