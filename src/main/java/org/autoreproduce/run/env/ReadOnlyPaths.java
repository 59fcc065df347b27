package org.autoreproduce.run.env;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The fewest existing folders and files that show an interpreter whole. */
final class ReadOnlyPaths {
    private ReadOnlyPaths() {}

    static List<Path> of(Interpreter interpreter) {
        return fewest(all(interpreter));
    }

    static List<Path> of(Path environment, Interpreter interpreter) {
        List<Path> all = all(interpreter);
        all.add(environment);
        return fewest(all);
    }

    /** A path is there under the name Python uses and under the name the file system uses. */
    private static List<Path> all(Interpreter interpreter) {
        List<Path> all = new ArrayList<>(interpreter.libraries());
        all.add(interpreter.prefix());
        all.add(interpreter.base());
        all.add(interpreter.executable());
        all.add(interpreter.real());
        return all;
    }

    private static List<Path> fewest(List<Path> paths) {
        TreeSet<Path> sorted = new TreeSet<>();
        for (Path path : paths) {
            if (Files.exists(path)) {
                sorted.add(path.toAbsolutePath().normalize());
                sorted.add(real(path));
            }
        }
        List<Path> fewest = new ArrayList<>();
        for (Path path : sorted) {
            if (fewest.stream().noneMatch(path::startsWith)) {
                fewest.add(path);
            }
        }
        return List.copyOf(fewest);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
