package org.autoreproduce.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** Copies a program's folder into a run's, so that the run keeps what it ran. */
final class Snapshot {
    /** Copies files, folders and links (as links), readable for everybody: the program may run as another user. */
    void copy(Path from, Path to) throws IOException {
        boolean posix = from.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(folder).toString());
                Files.createDirectories(copy);
                return permit(copy, "rwxr-xr-x");
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.copy(file, copy, LinkOption.NOFOLLOW_LINKS);
                return attributes.isSymbolicLink()
                        ? FileVisitResult.CONTINUE
                        : permit(copy, Files.isExecutable(file) ? "rwxr-xr-x" : "rw-r--r--");
            }

            private FileVisitResult permit(Path copy, String rights) throws IOException {
                if (posix) {
                    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString(rights));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
