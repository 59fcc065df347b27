package org.autoreproduce.lineage;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of a paper's method, as they are found in prose and in code: in the plural, with spaces, hyphens or
 * underscores between the words, and inside camel case.
 */
final class MethodNames {
    /** Shorter names are too common to go by. */
    private static final int SHORTEST = 3;
    private static final String START = "(?<![\\p{L}\\p{N}])";
    private static final String END = "(?![\\p{L}\\p{N}])";

    private final List<String> names;

    MethodNames(List<String> names) {
        this.names = names.stream().map(String::strip).filter(name -> name.length() >= SHORTEST)
                .map(name -> Arrays.stream(name.split("[\\s_-]+")).map(Pattern::quote)
                        .collect(Collectors.joining("[\\s_-]*")) + "s?")
                .toList();
    }

    /** Whether the text names the method, also in an identifier. */
    boolean in(String text) {
        String plain = apart(text);
        return names.stream().anyMatch(name -> found(START + name + END, text) || found(START + name + END, plain));
    }

    /**
     * Whether the text calls something the method's implementation: "official code for X", not "of A, X and B", where it
     * is one of many.
     */
    boolean implementedBy(String text) {
        return names.stream().anyMatch(name -> found(
                "(implementations?|code|repository|repo|reproduction|port|fork)\\b[^.,;\\n]{0,60}\\b(of|for|from|accompanying)\\b"
                        + "[^.,;\\n]{0,60}" + START + name + END + "(?!\\s*(,|&|and\\b|/))",
                text));
    }

    private static boolean found(String pattern, String text) {
        return Pattern.compile("(?i)" + pattern).matcher(text).find();
    }

    /** DROCCTrainer and drocc_loss as words. */
    private static String apart(String text) {
        return text.replaceAll("(\\p{Ll}|\\p{N})(\\p{Lu})", "$1 $2").replaceAll("(\\p{Lu}+)(\\p{Lu}\\p{Ll})", "$1 $2")
                .replace('_', ' ').replace('/', ' ').replace('.', ' ');
    }
}
