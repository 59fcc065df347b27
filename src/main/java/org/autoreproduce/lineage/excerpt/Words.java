package org.autoreproduce.lineage.excerpt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of prose and code: identifiers are taken apart, common words left out, endings cut. */
final class Words {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CAMEL = Pattern
            .compile(
                    "(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    private static final Set<String> COMMON = Set.of("the", "and", "for", "with", "that", "this", "are", "was", "what",
            "which", "how", "many", "much", "does", "did", "not", "its", "from", "into", "each", "per", "than", "then",
            "when", "where", "whether", "used", "use", "uses", "using", "there", "they", "has", "have", "any", "all",
            "one", "two", "paper", "say", "says", "said", "state", "stated", "given", "of", "to", "in", "is", "it",
            "on",
            "or", "by", "as", "at", "be", "an", "if", "no", "so", "do", "up", "we", "value", "values", "unknown", "def",
            "self", "import", "return", "none", "true", "false", "print", "else", "elif", "class", "np", "our", "their",
            "would", "will", "but", "also", "only", "other", "some", "such", "these", "those", "can", "may", "why");

    private Words() {}

    /** In their order, with repetitions. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (String token : BETWEEN.split(text)) {
            for (String part : CAMEL.split(token)) {
                String word = part.toLowerCase(Locale.ROOT);
                if (word.length() >= SHORTEST && word.length() <= LONGEST && !COMMON.contains(word)) {
                    words.add(stem(word));
                }
            }
        }
        return words;
    }

    /** So that "splits", "splitting" and "split" are one word; no more than endings. */
    private static String stem(String word) {
        String plain = word.length() > 5 ? word.replaceFirst("(ization|ation|ing|ers|ed|er|es)$", "") : word;
        String cut = plain.length() > 3 ? plain.replaceFirst("(?<=[^s])s$", "") : plain;
        return cut.length() > 3 ? cut.replaceFirst("([b-df-hj-np-tv-z])\\1$", "$1").replaceFirst("e$", "") : cut;
    }
}
