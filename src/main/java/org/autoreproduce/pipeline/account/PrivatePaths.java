package org.autoreproduce.pipeline.account;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.ProjectFolder;
import org.jspecify.annotations.Nullable;

/**
 * Keeps this machine's folders out of a report: people write paths into instructions, local servers call their models by
 * them. What is left of a path says as much to a reader elsewhere.
 */
final class PrivatePaths {
    /** Names by path; the longest path first, so that a folder does not tear one of its files. */
    private final Map<String, String> names = new TreeMap<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private PrivatePaths() {}

    /** The paths that this project knows. */
    static PrivatePaths of(ProjectFile file, ProjectFolder folder) {
        PrivatePaths paths = new PrivatePaths();
        file.data().forEach(data -> paths.names.put(data.path(), data.name()));
        Stream.of(file.settings().python(), file.settings().lineage().library()).filter(Objects::nonNull)
                .filter(path -> Path.of(path).isAbsolute()).forEach(path -> paths.names.put(path, last(path)));
        paths.names.put(folder.root().toString(), last(folder.root().toString()));
        String home = System.getProperty("user.home", "");
        if (Path.of(home).getNameCount() > 0) {
            paths.names.put(home, "~");
        }
        return paths;
    }

    /** The text with names in place of these paths. */
    String without(String text) {
        String plain = text;
        for (Map.Entry<String, String> path : names.entrySet()) {
            // "square/root" is no home
            Pattern whole = Pattern.compile("(?<![\\w.])" + Pattern.quote(path.getKey()) + "(?![\\w-])");
            plain = whole.matcher(plain).replaceAll(Matcher.quoteReplacement(path.getValue()));
        }
        return plain;
    }

    /** The same for what may be missing. */
    @Nullable
    String withoutAny(@Nullable String text) {
        return text == null ? null : without(text);
    }

    /** A model's name; one that is a path to its file is called by the file. */
    static String model(String id) {
        boolean path = List.of('/', '\\', '~').contains(id.isEmpty() ? ' ' : id.charAt(0))
                || id.matches("(?i)[a-z]:[\\\\/].*|file:.*");
        return path ? last(id) : id;
    }

    private static String last(String path) {
        return path.replaceFirst("[/\\\\]+$", "").replaceFirst(".*[/\\\\]", "");
    }
}
