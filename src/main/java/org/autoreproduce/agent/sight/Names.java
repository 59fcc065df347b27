package org.autoreproduce.agent.sight;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a text names one of several things, however authors join its parts, capitalise it or speak of many. */
final class Names implements Predicate<String> {
    private static final String EDGE = "[\\p{L}\\p{N}]";

    private final Pattern any;

    /** Names shorter than two characters or without a letter say nothing and are left out. */
    Names(Collection<String> names) {
        String all = alternatives(names.stream().map(String::strip)
                .filter(name -> name.length() > 1 && name.chars().anyMatch(Character::isLetter)).toList());
        any = all.isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile("(?<!%s)(?:%s)(?!%s)".formatted(EDGE, all, EDGE));
    }

    @Override
    public boolean test(String text) {
        return any.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** A pattern for any of them, for letters of any case. */
    static String alternatives(Collection<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().sorted().map(Names::pattern)
                .collect(Collectors.joining("|"));
    }

    private static String pattern(String name) {
        String parts = Arrays.stream(name.split("[\\s_-]+")).filter(part -> !part.isEmpty()).map(Pattern::quote)
                .collect(Collectors.joining("[\\s_-]*"));
        return name.endsWith("y")
                ? "(?:" + parts + "|" + Pattern.quote(name.substring(0, name.length() - 1)) + "ies)"
                : parts + "(?:s|es)?";
    }
}
