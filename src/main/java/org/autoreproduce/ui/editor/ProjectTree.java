package org.autoreproduce.ui.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.study.Work;
import org.autoreproduce.text.Sentence;

/**
 * The files of a project that people look at.
 *
 * @param name     as it is shown
 * @param path     relative to the project, with forward slashes; of a snippet with # and its id
 * @param folder   holds others
 * @param locked   cannot be edited
 * @param children in order; empty for a file
 */
public record ProjectTree(String name, String path, boolean folder, boolean locked, List<ProjectTree> children) {
    private static final String WORKS = "lineage/works/";
    private static final int MOST = 2_000;
    private static final int DEEPEST = 12;

    /** Copies the list. */
    public ProjectTree {
        children = List.copyOf(children);
    }

    /** What lies there now, with the works of the lineage; takes time. Folders that hold nothing are left out. */
    static ProjectTree of(Path root, Lineage lineage) {
        int[] left = {MOST};
        List<ProjectTree> parts = new ArrayList<>();
        for (String part : List.of("code", "plan", "review")) {
            ProjectTree found = folder(root, root.resolve(part), Sentence.of("editor.tree." + part).words(), false,
                    left,
                    DEEPEST);
            if (!found.children.isEmpty()) {
                parts.add(found);
            }
        }
        List<ProjectTree> works = lineage.works().stream().map(work -> work(root, work, lineage, left))
                .filter(work -> !work.children.isEmpty()).toList();
        if (!works.isEmpty()) {
            parts.add(new ProjectTree(Sentence.of("editor.tree.lineage").words(), "lineage", true, true, works));
        }
        return new ProjectTree("", "", true, false, parts);
    }

    /** Whether a path is that of an ancestor's file. */
    static boolean ofAncestor(String path) {
        return path.startsWith(WORKS);
    }

    /** How a snippet's lines are opened where its work's files are not at hand. */
    static String path(Snippet snippet) {
        return WORKS + snippet.work() + "/code/" + snippet.where().file() + "#" + snippet.id();
    }

    private static ProjectTree work(Path root, Work work, Lineage lineage, int[] left) {
        String path = WORKS + work.id();
        ProjectTree onDisk = folder(root, root.resolve(path), "", true, left, DEEPEST);
        List<ProjectTree> parts = new ArrayList<>(onDisk.children);
        lineage.snippets().stream().filter(snippet -> snippet.work().equals(work.id()))
                .filter(snippet -> !Files.exists(root.resolve(path).resolve("code").resolve(snippet.where().file())))
                .map(snippet -> new ProjectTree(
                        Sentence.of("editor.tree.snippet", snippet.where().file(), snippet.where().from(),
                                snippet.where().to()).words(),
                        path(snippet), false, true, List.of()))
                .forEach(parts::add);
        return new ProjectTree(work.id() + " · " + work.title(), path, true, true, parts);
    }

    private static ProjectTree folder(Path root, Path folder, String name, boolean locked, int[] left, int depth) {
        String path = root.relativize(folder).toString().replace('\\', '/');
        List<ProjectTree> children = new ArrayList<>();
        if (depth > 0 && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (Path entry : entries(folder)) {
                String own = entry.getFileName().toString();
                boolean hidden = own.startsWith(".") || own.equals("__pycache__") || own.endsWith(".pyc");
                left[0]--;
                if (!hidden && left[0] >= 0) {
                    children.add(Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                            ? folder(root, entry, own, locked, left, depth - 1)
                            : new ProjectTree(own, path + "/" + own, false, locked, List.of()));
                }
            }
        }
        children.sort(Comparator.comparing((ProjectTree child) -> !child.folder).thenComparing(ProjectTree::name));
        return new ProjectTree(name, path, true, locked, children);
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            // it was removed meanwhile, or nobody may look: it is shown empty
            return List.of();
        }
    }
}
