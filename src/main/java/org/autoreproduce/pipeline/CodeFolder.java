package org.autoreproduce.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.project.Project;

/** The program in the project's code folder, and the trees that stages left, which history keeps. */
final class CodeFolder {
    private static final String CODE = "code";

    private final Project project;

    CodeFolder(Project project) {
        this.project = project;
    }

    /** The program as it lies there. */
    SourceTree current() {
        return new CodeReader(project.folder()).current();
    }

    /** Makes the folder hold exactly these files. */
    void save(SourceTree tree) {
        SourceTree before = current();
        tree.files().forEach((path, text) -> {
            if (!Optional.of(text).equals(before.text(path))) {
                project.artefacts().saveText(CODE + "/" + path, text);
            }
        });
        before.files().keySet().stream().filter(path -> tree.text(path).isEmpty())
                .forEach(path -> project.artefacts().delete(CODE + "/" + path));
    }

    /** Keeps the tree in history; equal trees have equal ids. */
    String keep(SourceTree tree) {
        return project.history().snapshot(tree.files().entrySet().stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, file -> file.getValue().getBytes(StandardCharsets.UTF_8))));
    }

    /** Writes a kept tree to a new folder. */
    void lay(String id, Path target) {
        project.history().materialize(id, "", target);
    }

    /** A kept tree. */
    SourceTree kept(String id) {
        Map<String, String> files = new TreeMap<>();
        project.history().paths(id).forEach(path -> files.put(path,
                new String(project.history().read(id, path).orElseThrow(), StandardCharsets.UTF_8)));
        return SourceTree.of(files);
    }
}
