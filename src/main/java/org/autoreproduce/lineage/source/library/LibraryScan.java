package org.autoreproduce.lineage.source.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * Finds the works in a folder. A folder with Git's own part, or with a README beside code, is a repository; a folder that
 * holds one paper is that work, with all notes and repositories in it; elsewhere every PDF is a work by itself. Hidden
 * folders and links are left alone.
 */
final class LibraryScan {
    private static final int DEEPEST = 8;
    private static final int MOST = 20_000;
    /** Beside a paper these are parts of the same work. */
    private static final String BESIDE = ".*(suppl|appendix|poster|slides|talk|errata).*";

    private final Path root;
    private final Cancellation stop;
    private int seen;

    LibraryScan(Path root, Cancellation stop) {
        this.root = root;
        this.stop = stop;
    }

    /** All of them, in the order of their places. */
    List<LibraryEntry> entries() {
        List<LibraryEntry> found = new ArrayList<>();
        for (Path child : children(root)) {
            if (isPdf(child)) {
                found.add(LibraryEntry.of(child));
            } else if (isFolder(child)) {
                folder(child, DEEPEST, found);
            }
        }
        return found;
    }

    private void folder(Path folder, int depth, List<LibraryEntry> found) {
        if (isRepository(folder)) {
            found.add(new LibraryEntry(folder, papers(folder, 0), notes(folder), true));
            return;
        }
        List<Path> papers = papers(folder, depth);
        if (papers.size() == 1 || papers.isEmpty() && !notes(folder).isEmpty()) {
            found.add(new LibraryEntry(folder, papers, notes(folder), false));
            return;
        }
        for (Path child : children(folder)) {
            if (isPdf(child)) {
                found.add(LibraryEntry.of(child));
            } else if (isFolder(child) && depth > 0) {
                folder(child, depth - 1, found);
            }
        }
    }

    /** The papers below a folder, outside repositories; what lies beside a paper as a part of it is none. */
    private List<Path> papers(Path folder, int depth) {
        List<Path> papers = new ArrayList<>();
        for (Path child : children(folder)) {
            if (isPdf(child)) {
                papers.add(child);
            } else if (depth > 0 && isFolder(child) && !isRepository(child)) {
                papers.addAll(papers(child, depth - 1));
            }
        }
        List<Path> proper = papers.stream()
                .filter(pdf -> !String.valueOf(pdf.getFileName()).toLowerCase(Locale.ROOT).matches(BESIDE)).toList();
        return proper.isEmpty() ? papers : proper;
    }

    /** What a repository says of itself is looked at in another way. */
    private List<Path> notes(Path folder) {
        return children(folder).stream().filter(file -> name(file).endsWith(".md") && !name(file).startsWith("readme"))
                .filter(LibraryScan::isFile).toList();
    }

    private boolean isRepository(Path folder) {
        List<Path> children = children(folder);
        return Files.isDirectory(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)
                || children.stream().anyMatch(child -> name(child).matches("readme(\\.\\w+)?")) && (children.stream()
                        .anyMatch(
                                child -> name(child).matches("setup\\.py|pyproject\\.toml|requirements\\.txt|makefile")
                                        || name(child).matches(".*\\.(py|ipynb|m|r|jl|lua|cpp|java)")));
    }

    /** Sorted, without what is hidden or a link. */
    private List<Path> children(Path folder) {
        stop.check();
        if (seen > MOST) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> all = children.filter(path -> !name(path).startsWith(".") && !Files.isSymbolicLink(path))
                    .sorted().toList();
            seen += all.size();
            return all;
        } catch (IOException e) {
            if (folder.equals(root)) {
                throw new ProblemException(e, Sentence.of("lineage.library.unreadable", folder));
            }
            // one folder that nobody may look into is no reason to do without the others
            return List.of();
        }
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isPdf(Path path) {
        return isFile(path) && name(path).endsWith(".pdf");
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    }
}
