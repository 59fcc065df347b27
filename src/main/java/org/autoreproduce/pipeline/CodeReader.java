package org.autoreproduce.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** Reads the program in a project's code folder. */
final class CodeReader {
    private final ProjectFolder folder;

    CodeReader(ProjectFolder folder) {
        this.folder = folder;
    }

    /** The program as it lies there. */
    SourceTree current() {
        Path root = folder.root().resolve("code");
        if (!Files.isDirectory(root)) {
            return SourceTree.EMPTY;
        }
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : tree.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (!path.contains("__pycache__") && !path.startsWith(".")) {
                    files.put(path, Files.readString(file));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(e, Sentence.of("pipeline.code.unreadable", root));
        }
        List<String> faults = SourceTree.faults(files);
        if (!faults.isEmpty()) {
            throw new ProblemException("pipeline.code.broken", String.join(" ", faults));
        }
        return SourceTree.of(files);
    }
}
