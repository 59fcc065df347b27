package org.autoreproduce.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** The tracked files as they lie in the folder now, and what Git would call their content. */
final class WorkTree {
    /** A file that changed less than this before it was read may change again without its time telling. */
    private static final Duration RACY = Duration.ofSeconds(3);

    private final Path root;
    private final boolean modes;
    private final Map<Stamp, ObjectId> known = new HashMap<>();

    WorkTree(Path root, boolean modes) {
        this.root = root;
        this.modes = modes;
    }

    /** A file as Git sees it. */
    record Item(FileMode mode, ObjectId id) {}

    /** A file's place, size and time, by which unchanged content is recognised. */
    record Stamp(String path, FileMode mode, long size, Instant modified) {}

    /** Every tracked file by its path. */
    SortedMap<String, Stamp> files() throws IOException {
        SortedMap<String, Stamp> files = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean enter = directory.equals(root) || Tracking.folder(root.relativize(directory));
                return enter ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path path = root.relativize(file);
                if (Tracking.file(path) && !attributes.isOther()) {
                    String name = path.toString().replace('\\', '/');
                    files.put(name, new Stamp(name, mode(file, attributes), size(file, attributes),
                            attributes.lastModifiedTime().toInstant()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /** What Git calls the content of each of these files. */
    SortedMap<String, Item> items(SortedMap<String, Stamp> files) throws IOException {
        known.keySet().retainAll(files.values());
        SortedMap<String, Item> items = new TreeMap<>();
        for (Stamp stamp : files.values()) {
            items.put(stamp.path(), new Item(stamp.mode(), id(stamp)));
        }
        return items;
    }

    /** The file's bytes; of a link what it says. */
    InputStream open(Stamp stamp) throws IOException {
        Path file = root.resolve(stamp.path());
        return stamp.mode() == FileMode.SYMLINK ? new ByteArrayInputStream(target(file)) : Files.newInputStream(file);
    }

    private ObjectId id(Stamp stamp) throws IOException {
        ObjectId id = known.get(stamp);
        if (id == null) {
            Instant before = Instant.now();
            try (InputStream in = open(stamp); ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
                id = formatter.idFor(Constants.OBJ_BLOB, stamp.size(), in);
            }
            if (stamp.modified().isBefore(before.minus(RACY))) {
                known.put(stamp, id);
            }
        }
        return id;
    }

    private FileMode mode(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink()) {
            return FileMode.SYMLINK;
        }
        boolean program = modes && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE);
        return program ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE;
    }

    private static long size(Path file, BasicFileAttributes attributes) throws IOException {
        return attributes.isSymbolicLink() ? target(file).length : attributes.size();
    }

    private static byte[] target(Path link) throws IOException {
        return Files.readSymbolicLink(link).toString().getBytes(StandardCharsets.UTF_8);
    }
}
