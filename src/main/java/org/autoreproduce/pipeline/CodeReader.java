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

/** Reads a program that lies in a folder: the project's own, or the one that a run ran. */
public final class CodeReader {
    private final Path root;

    /** The project's own program. */
    public CodeReader(ProjectFolder folder) {
        this(folder.root().resolve("code"));
    }

    /** The program in this folder, which need not be there. */
    public CodeReader(Path root) {
        this.root = root;
    }

    /** The program as it lies there; empty where there is no folder. ProblemException where it is no program. */
    public SourceTree current() {
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
