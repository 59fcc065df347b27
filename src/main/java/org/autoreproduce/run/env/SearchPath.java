package org.autoreproduce.run.env;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where this machine keeps its programs: the folders of PATH, and pyenv's versions. */
final class SearchPath {
    private static final Pattern VERSIONED = Pattern.compile("python3\\.\\d{1,2}(\\.exe)?");

    private final Map<String, String> environment;

    SearchPath(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** A program on PATH. */
    Optional<Path> program(String name) {
        return folders().stream().flatMap(f -> Stream.of(f.resolve(name), f.resolve(name + ".exe")))
                .filter(SearchPath::program).findFirst();
    }

    /**
     * Every file that may be a Python, the one to try first in front. Pyenv's shims are left out: they fail where no
     * version is chosen for the folder, while its versions can be called by their full paths.
     */
    List<Path> pythons() {
        Set<Path> found = new LinkedHashSet<>();
        Path shims = pyenv().resolve("shims");
        List<Path> folders = folders().stream().filter(f -> !f.equals(shims)).toList();
        for (String name : List.of("python3", "python", "python3.exe", "python.exe")) {
            folders.stream().map(f -> f.resolve(name)).filter(SearchPath::program).forEach(found::add);
        }
        folders.stream().flatMap(f -> inside(f).stream()).filter(p -> VERSIONED.matcher(name(p)).matches())
                .filter(SearchPath::program).forEach(found::add);
        inside(pyenv().resolve("versions")).stream().sorted(Comparator.comparing(SearchPath::number).reversed())
                .map(v -> v.resolve("bin").resolve("python")).filter(SearchPath::program).forEach(found::add);
        return List.copyOf(found);
    }

    private List<Path> folders() {
        return Stream.of(environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .filter(f -> !f.isEmpty()).flatMap(f -> path(f).stream()).filter(Path::isAbsolute).distinct().toList();
    }

    private Path pyenv() {
        String root = environment.get("PYENV_ROOT");
        return root != null && !root.isEmpty()
                ? Path.of(root)
                : Path.of(environment.getOrDefault("HOME", "."), ".pyenv").toAbsolutePath();
    }

    private static boolean program(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static PythonVersion number(Path folder) {
        try {
            return PythonVersion.parse(name(folder));
        } catch (IllegalArgumentException e) {
            return new PythonVersion(0, 0, 0); // an environment that pyenv keeps under a name of its own
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
