package org.autoreproduce.project;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.UUID;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Writes files so that a reader, and a restart after power was lost, sees the old one or the new one and never a part:
 * written beside, synced, renamed, the folder synced. Stateless.
 */
public final class AtomicFiles {
    /** What a file is called while it is written; what still ends so later was left by a killed writer. */
    static final String PART = ".autoreproduce-part";

    /** Replaces or makes the file, and the folders above it; ProblemException where the disk refuses. */
    public void write(Path file, byte[] content) {
        put(file, out -> out.write(content));
    }

    /** Copies a file from elsewhere; ProblemException where the disk refuses. */
    public void copy(Path from, Path file) {
        try (InputStream in = Files.newInputStream(from)) {
            put(file, in::transferTo);
        } catch (IOException e) {
            throw DiskProblem.of(e, from);
        }
    }

    /** Removes what killed writers left. Only who holds the session lock may ask for it. */
    void removeLeftOvers(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    Path place = folder.relativize(directory);
                    boolean theirs = place.startsWith(".git") || place.startsWith("runs") && place.endsWith("out");
                    return theirs ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    if (unfinished(folder, directory)) {
                        Files.delete(directory);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (unfinished(folder, file)) {
                        Files.deleteIfExists(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw DiskProblem.of(e, folder);
        }
    }

    /** A name in the same folder under which something is written before it gets its own. */
    static Path beside(Path place) {
        return place.resolveSibling("." + UUID.randomUUID() + PART);
    }

    /** Whether this, or a folder it lies in, was never given its name. */
    private static boolean unfinished(Path folder, Path place) {
        for (Path part : folder.relativize(place)) {
            if (part.toString().endsWith(PART)) {
                return true;
            }
        }
        return false;
    }

    private void put(Path file, Content content) {
        Path folder = Objects.requireNonNull(file.getParent(), "a file in a folder");
        Path part = beside(file);
        try {
            Files.createDirectories(folder);
            writeSynced(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
        } catch (IOException e) {
            ProblemException problem = DiskProblem.of(e, file);
            drop(part, problem);
            throw problem;
        }
    }

    /** Writes a file and waits until the disk has it; not by a channel, which an interrupted thread would lose. */
    static void writeSynced(Path file, Content content) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            content.to(out);
            out.getFD().sync();
        }
    }

    private static void drop(Path part, ProblemException problem) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            problem.addSuppressed(e);
        }
    }

    /** Makes the rename last; systems that cannot open a folder do without. */
    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows: the rename itself is all there is
        }
    }

    /** What goes into a file. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }
}
