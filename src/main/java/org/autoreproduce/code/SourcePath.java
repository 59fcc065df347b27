package org.autoreproduce.code;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rule for names of the program's files. It is narrow on purpose: a model chooses these names, and the files end up
 * on a person's disk. Its sentences go back to the model, so they stay the same in every language of the user.
 */
final class SourcePath {
    private static final List<String> KINDS = List.of(".py", ".yaml", ".yml", ".txt", ".md", ".json", ".toml", ".cfg",
            ".ini", ".csv");
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}");
    private static final Pattern OURS = Pattern.compile("(?i)autoreproduce(\\.py|/.*)");
    private static final int DEEPEST = 6;

    private SourcePath() {}

    /** What is wrong with a path, in a sentence; empty where nothing is. */
    static Optional<String> fault(String path) {
        if (path.startsWith("/") || path.contains("\\") || path.contains(":")) {
            return Optional.of("The path " + path + " must be relative, with forward slashes.");
        }
        String[] segments = path.split("/", -1);
        if (segments.length > DEEPEST) {
            return Optional.of("The path " + path + " lies too deep: at most " + DEEPEST + " parts.");
        }
        for (String segment : segments) {
            if (!SEGMENT.matcher(segment).matches() || segment.endsWith(".")) {
                return Optional.of("The path " + path + " is not allowed: each part is letters, digits, _ - and ., "
                        + "and does not begin with a dot.");
            }
        }
        if (KINDS.stream().noneMatch(path::endsWith)) {
            return Optional
                    .of("The path " + path + " is not a text file of the kinds " + String.join(" ", KINDS) + ".");
        }
        // the program's folder comes before ours on Python's path
        return OURS.matcher(path).matches()
                ? Optional.of("The path " + path + " would hide the given module autoreproduce.")
                : Optional.empty();
    }
}
