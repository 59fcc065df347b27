package org.autoreproduce.paper.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.source.Flow;
import org.autoreproduce.paper.source.Part;

/** What headings of a text say about themselves and about what stands under them. */
final class Headings {
    private static final Pattern NUMBERED = Pattern
            .compile("^((?:\\d{1,2}|[A-Z])(?:\\.\\d{1,2}){0,3})\\.?\\s+(\\S.*)$");

    private Headings() {}

    /** A heading; its number is read from its words. */
    static Part.Text of(int level, String words) {
        Matcher numbered = NUMBERED.matcher(words);
        String number = numbered.matches() ? numbered.group(1) : null;
        return new Part.Text(BlockKind.HEADING, level, number, Flow.of(words));
    }

    static boolean isAbstract(String words) {
        return words.matches("(?i)abstract\\.?|summary");
    }

    static boolean isReferences(String words) {
        return words.matches("(?i)(?:\\d+\\.?\\s+)?(?:references|bibliography|literature)");
    }
}
