package org.autoreproduce.run.env;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that something is built in before it is renamed to its place; deleted when closed. Its owner holds a lock on
 * a file beside it, so that what a killed owner left is told from what is being built, and swept away later.
 * The process id in the name keeps a program from ever opening a lock file of its own a second time: on Unix closing
 * such a second channel would give the first one's lock away.
 */
final class Scratch implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final String PARENT = ".building";

    private final Path folder;
    private final FileChannel owner;

    private Scratch(Path folder, FileChannel owner) {
        this.folder = folder;
        this.owner = owner;
    }

    /** A new empty folder on the same file system as the given one. */
    static Scratch beside(Path place) throws IOException {
        Path parent = place.resolveSibling(PARENT);
        Files.createDirectories(parent);
        Path folder = parent.resolve(ownPrefix() + UUID.randomUUID());
        FileChannel owner = FileChannel.open(lockOf(folder), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        owner.lock();
        Files.createDirectory(folder);
        return new Scratch(folder, owner);
    }

    /** Deletes what killed owners have left in a folder of such places. */
    static void sweep(Path root) throws IOException {
        Path parent = root.resolve(PARENT);
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (Stream<Path> entries = Files.list(parent)) {
            for (Path lock : entries.filter(p -> p.toString().endsWith(LOCK)).toList()) {
                String name = String.valueOf(lock.getFileName());
                if (!name.startsWith(ownPrefix())) {
                    sweepDead(lock, parent.resolve(name.substring(0, name.length() - LOCK.length())));
                }
            }
        }
    }

    /** The folder to build in. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        delete(folder);
        Files.deleteIfExists(lockOf(folder));
        owner.close();
    }

    /** Deletes a folder and all in it; links are not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
                    throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void sweepDead(Path lock, Path folder) {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE); var held = channel.tryLock()) {
            if (held != null) {
                delete(folder);
                Files.deleteIfExists(lock);
            }
        } catch (IOException e) {
            // somebody else sweeps at the same time, or an orphaned installer still writes: later, then
        }
    }

    private static String ownPrefix() {
        return ProcessHandle.current().pid() + "-";
    }

    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }
}
