package org.autoreproduce.project;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Set;

/**
 * Which files belong to the history and which are too big, fetched, made anew, append-only or of this machine. Said once for us
 * and once, in .gitignore, for Git; ignore files that generated code brings along do not count, or a run could miss a
 * file.
 */
final class Tracking {
    /** The rules as Git reads them. */
    static final String IGNORE_TEXT = """
            # Written by AutoReproduce Workbench: what is big, fetched, append-only or of this machine.
            /.autoreproduce/
            /runs/
            /journal/
            /cache/
            /lineage/works/*/code/
            /paper/paper.pdf
            /paper/source/
            /verdict/report.html
            /verdict/report.json
            /verdict/claims.csv
            __pycache__/
            .pytest_cache/
            *.pyc
            *%s
            """.formatted(AtomicFiles.PART);

    private static final Set<String> ROOT_FOLDERS = Set.of(ProjectFolder.PRIVATE, "runs", "journal", "cache");
    private static final Set<String> FOLDERS = Set.of(".git", "__pycache__", ".pytest_cache");
    private static final List<String> SUFFIXES = List.of(".pyc", AtomicFiles.PART);
    /** The paper, and what is made anew from tracked files, with times and costs. */
    private static final Set<Path> ROOT_FILES = Set.of(Path.of(ProjectFolder.PAPER_FILE),
            Path.of("verdict/report.html"), Path.of("verdict/report.json"), Path.of("verdict/claims.csv"));
    private static final Path SOURCE = Path.of(ProjectFolder.SOURCE_FOLDER);
    private static final PathMatcher FETCHED = FileSystems.getDefault().getPathMatcher("glob:lineage/works/*/code");

    private Tracking() {}

    /** Whether files below this folder belong to the history; the path is relative to the project. */
    static boolean folder(Path path) {
        String name = path.getFileName().toString();
        return !FOLDERS.contains(name) && !path.equals(SOURCE) && !FETCHED.matches(path)
                && (path.getNameCount() > 1 || !ROOT_FOLDERS.contains(name))
                && SUFFIXES.stream().noneMatch(name::endsWith);
    }

    /** Whether this file belongs to the history if its folder does; the path is relative to the project. */
    static boolean file(Path path) {
        String name = path.getFileName().toString();
        return SUFFIXES.stream().noneMatch(name::endsWith) && !ROOT_FILES.contains(path);
    }
}
