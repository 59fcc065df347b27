package org.autoreproduce.run.env;

import java.util.Locale;
import java.util.regex.Pattern;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * One checked line of a requirements file: a package's name and the versions that will do. Nothing else is let through
 * (no address, path, option or file name), because a generated file must not make the installer fetch or run just
 * anything.
 *
 * @param name      canonical
 * @param extras    as [a,b], or empty
 * @param specifier as &gt;=1.24,&lt;3, or empty
 * @param marker    as python_version &lt; "3.11", or empty
 */
public record Requirement(String name, String extras, String specifier, String marker) {
    private static final Pattern FORM = Pattern.compile("""
            (?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?)\\s*\
            (?<extras>\\[[A-Za-z0-9._, -]{0,200}\\])?\\s*\
            (?<specifier>(?:(?:===?|!=|~=|<=|>=|<|>)\\s*[A-Za-z0-9.*+!_-]{1,60}\\s*,?\\s*){0,12})\
            (?:;(?<marker>[A-Za-z0-9_.<>=!~'"() ]{1,200}))?""");

    /**
     * Reads one line.
     *
     * @throws ProblemException env.requirement.refused where it is more than a name and versions
     */
    public static Requirement parse(String line) {
        var matcher = FORM.matcher(line.strip());
        if (!matcher.matches()) {
            throw new ProblemException("env.requirement.refused", shortened(line));
        }
        return new Requirement(canonical(matcher.group("name")), bare(matcher.group("extras")),
                bare(matcher.group("specifier")), trimmed(matcher.group("marker")));
    }

    /** The name as registries compare it: small letters, runs of -, _ and . as one -. */
    public static String canonical(String name) {
        return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name + extras + specifier + (marker.isEmpty() ? "" : "; " + marker);
    }

    private static String bare(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", "");
    }

    private static String trimmed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static String shortened(String line) {
        return line.length() > 80 ? line.substring(0, 80) + "…" : line;
    }
}
