package org.autoreproduce.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    /** Names made of first letters are so short that they have other meanings, too. */
    private static final int SHORT = 4;

    private final List<String> names;
    private final List<Acronym> acronyms;

    /**
     * A short name and what else it stands for.
     *
     * @param name as a pattern
     * @param own  what it stands for here
     * @param any  whatever has these first letters
     */
    private record Acronym(String name, String own, String any) {
        /** "gcn" next to "global contrast normalization" is not this paper's. */
        boolean meansElse(String text) {
            String without = Pattern.compile("(?i)" + own).matcher(text).replaceAll(" ");
            return !found(own, text) && found(any, without);
        }
    }

    MethodNames(List<String> names) {
        this.acronyms = acronyms(names);
        this.names = names.stream().map(String::strip).filter(name -> name.length() >= SHORTEST)
                .map(MethodNames::pattern).toList();
    }

    /** Whether the text names the method, also in an identifier. */
    boolean in(String text) {
        String plain = apart(text);
        return names.stream().filter(name -> found(START + name + END, text) || found(START + name + END, plain))
                .anyMatch(name -> acronyms.stream()
                        .noneMatch(acronym -> acronym.name().equals(name) && acronym.meansElse(plain)));
    }

    private static List<Acronym> acronyms(List<String> names) {
        List<Acronym> all = new ArrayList<>();
        for (String name : names) {
            String letters = name.strip().toLowerCase(Locale.ROOT);
            if (letters.length() < SHORTEST || letters.length() > SHORT || !letters.matches("\\p{L}+")) {
                continue;
            }
            String own = names.stream().filter(full -> initials(full).startsWith(letters)).map(MethodNames::pattern)
                    .collect(Collectors.joining("|"));
            String any = letters.chars().mapToObj(letter -> Pattern.quote(Character.toString(letter)) + "\\p{L}{2,}")
                    .collect(Collectors.joining("[\\s_-]+", START, ""));
            if (!own.isEmpty()) {
                all.add(new Acronym(pattern(name), own, any));
            }
        }
        return all;
    }

    private static String initials(String full) {
        return Arrays.stream(full.strip().toLowerCase(Locale.ROOT).split("[\\s_-]+")).filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    private static String pattern(String name) {
        return Arrays.stream(name.strip().split("[\\s_-]+")).map(Pattern::quote)
                .collect(Collectors.joining("[\\s_-]*")) + "s?";
    }

    /**
     * Whether the text calls something the method's implementation: "official code for X", not "of A, X and B", where it
     * is one of many.
     */
    boolean implementedBy(String text) {
        return names.stream().anyMatch(name -> found(
                "(implementations?|code|repository|repo|reproduction|port|fork)\\b[^.,;\\n]{0,60}\\b(of|for|from|accompanying)\\b"
                        + "[^.,;\\n]{0,60}" + START + name + END
                        + "(?!\\s*(&|and\\b|/)|\\s*,\\s*(and\\b|&|[\\w-]+\\s*(,|&|and\\b)))",
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
