package org.autoreproduce.project;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.autoreproduce.project.WorkTree.Item;
import org.autoreproduce.text.ProblemException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Writes stored files out to a new folder: beside it first, so that it is there whole or not at all. */
final class Materializer {
    private final Repository repository;

    Materializer(Repository repository) {
        this.repository = repository;
    }

    /** Writes the files and returns their paths, sorted. */
    List<String> write(SortedMap<String, Item> files, Path target) throws IOException {
        if (Files.exists(target)) {
            throw new IllegalArgumentException("is there already: " + target);
        }
        Path part = AtomicFiles.beside(target.toAbsolutePath());
        Files.createDirectories(part);
        try {
            ProjectFolder place = new ProjectFolder(part);
            for (Map.Entry<String, Item> file : files.entrySet()) {
                one(file.getKey(), file.getValue(), place);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            delete(part);
            throw e;
        }
        return List.copyOf(files.keySet());
    }

    private void one(String path, Item item, ProjectFolder place) throws IOException {
        boolean executable = item.mode() == FileMode.EXECUTABLE_FILE;
        if (!executable && item.mode() != FileMode.REGULAR_FILE) {
            throw new ProblemException("project.link-in-snapshot", path);
        }
        Path file = place.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        if (Files.exists(file)) {
            // on disks that take capital and small letters for the same
            throw new FileAlreadyExistsException(path);
        }
        AtomicFiles.writeSynced(file, repository.open(item.id())::copyTo);
        PosixFileAttributeView modes = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (modes != null) {
            modes.setPermissions(PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
