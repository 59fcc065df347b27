package org.autoreproduce.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.autoreproduce.project.FileChange.Kind;
import org.autoreproduce.project.WorkTree.Item;
import org.autoreproduce.project.WorkTree.Stamp;
import org.autoreproduce.text.ProblemException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The project's past: the folder's own plain Git repository, one commit a finished stage or edit, and snapshots of
 * programs that were only tried. Written only by who holds the session lock; the user's own git may look on. May be
 * used by several threads. Where the disk or the repository fails: ProblemException.
 */
public final class History implements AutoCloseable {
    private static final String SNAPSHOTS = "refs/autoreproduce/snapshots/";

    private final Path root;
    private final GitStore store;
    private final WorkTree workTree;
    private final GitIndex index;

    private History(Path root, GitStore store, boolean modes) {
        this.root = root;
        this.store = store;
        workTree = new WorkTree(root, modes);
        index = new GitIndex(store.repository());
    }

    /** Opens the folder's history, making it if there is none, and clears away what a killed session left in it. */
    static History open(ProjectFolder folder, InstantSource clock) {
        Path root = folder.root();
        try {
            boolean modes = root.getFileSystem().supportedFileAttributeViews().contains("posix");
            History history = new History(root, GitStore.open(root, modes, clock), modes);
            history.recover();
            return history;
        } catch (IOException e) {
            throw GitProblem.of(e, root);
        }
    }

    /** The id of the last commit, none before the first. */
    public synchronized Optional<String> head() {
        return doing(() -> store.head().map(ObjectId::name));
    }

    /**
     * Commits every tracked file as it lies in the folder.
     *
     * @return the commit's id, or the last one's where nothing changed
     */
    public synchronized String commit(String message) {
        return doing(() -> commitWhere(message, path -> true));
    }

    /**
     * Commits these tracked files as they lie in the folder, or their absence, and leaves the others as they were.
     *
     * @param paths files or folders, relative, forward slashes
     * @return the commit's id, or the last one's where nothing changed
     */
    public synchronized String commit(String message, Set<String> paths) {
        return doing(() -> commitWhere(message,
                path -> paths.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "/"))));
    }

    /**
     * Keeps files that are not in the folder, such as a program under trial. Equal files give the same id.
     *
     * @param files content by relative path, forward slashes
     * @return an id for {@link #materialize} and {@link #read}; it names a tree, which a hidden ref keeps
     */
    public synchronized String snapshot(Map<String, byte[]> files) {
        return doing(() -> {
            SortedMap<String, Item> items = new TreeMap<>();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                byte[] content = file.getValue();
                items.put(file.getKey(), new Item(FileMode.REGULAR_FILE,
                        store.put(new ByteArrayInputStream(content), content.length)));
            }
            ObjectId tree = store.tree(items);
            store.pin(SNAPSHOTS + tree.name(), tree);
            return tree.name();
        });
    }

    /**
     * Writes the files of a commit's or snapshot's folder to a new place, whole or not at all. Executable files are
     * so; a link among them is a ProblemException.
     *
     * @param id        of a commit or snapshot
     * @param subfolder relative, or empty for everything
     * @param target    must not exist
     * @return the files' paths below the target, sorted
     */
    public synchronized List<String> materialize(String id, String subfolder, Path target) {
        return doing(() -> new Materializer(store.repository()).write(subtree(id, subfolder), target));
    }

    /** A file's content in a commit or snapshot, none where it has no such file. */
    public synchronized Optional<byte[]> read(String id, String path) {
        return doing(() -> {
            Item item = files(id).get(path);
            return item == null ? Optional.empty() : Optional.of(store.repository().open(item.id()).getBytes());
        });
    }

    /** The paths of all files of a commit or snapshot, sorted. */
    public synchronized List<String> paths(String id) {
        return doing(() -> List.copyOf(files(id).keySet()));
    }

    /** What was changed in the folder since the last commit, by whomever, in the order of the paths. */
    public synchronized List<FileChange> changedFiles() {
        return doing(() -> changes(headFiles(), workTree.items(workTree.files())));
    }

    private String commitWhere(String message, Predicate<String> wanted) throws IOException {
        while (true) {
            Optional<ObjectId> head = store.head();
            SortedMap<String, Item> before = headFiles();
            SortedMap<String, Stamp> files = workTree.files();
            SortedMap<String, Item> now = workTree.items(files);
            SortedMap<String, Item> next = new TreeMap<>(before);
            next.keySet().removeIf(wanted);
            now.forEach((path, item) -> {
                if (wanted.test(path)) {
                    next.put(path, item);
                }
            });
            if (head.isPresent() && next.equals(before)) {
                return head.get().name();
            }
            keep(next, before, files);
            ObjectId commit = store.commit(store.tree(next), head, message);
            if (store.move("HEAD", commit, head, "commit: " + message.lines().findFirst().orElse(""))) {
                index.write(next, now, files);
                return commit.name();
            }
            // the user committed meanwhile: ours goes on top
        }
    }

    /** Stores what the last commit does not hold yet. */
    private void keep(SortedMap<String, Item> next, SortedMap<String, Item> before, SortedMap<String, Stamp> files)
            throws IOException {
        for (Map.Entry<String, Item> one : next.entrySet()) {
            Stamp stamp = files.get(one.getKey());
            if (stamp != null && !one.getValue().equals(before.get(one.getKey())) && !store.has(one.getValue().id())) {
                try (InputStream in = workTree.open(stamp)) {
                    ObjectId stored = store.put(in, stamp.size());
                    if (!stored.equals(one.getValue().id())) {
                        throw new IOException(stamp.path() + " is changing");
                    }
                }
            }
        }
    }

    private void recover() throws IOException {
        StaleLock.tidy(root.resolve(".git"));
        SortedMap<String, Stamp> files = workTree.files();
        index.write(headFiles(), workTree.items(files), files);
    }

    private SortedMap<String, Item> headFiles() throws IOException {
        Optional<ObjectId> head = store.head();
        return head.isPresent() ? store.files(head.get()) : new TreeMap<>();
    }

    private SortedMap<String, Item> files(String id) throws IOException {
        if (!ObjectId.isId(id) || !store.has(ObjectId.fromString(id))) {
            throw new ProblemException("project.no-commit", id);
        }
        return store.files(ObjectId.fromString(id));
    }

    private SortedMap<String, Item> subtree(String id, String subfolder) throws IOException {
        String prefix = subfolder.isEmpty() ? "" : subfolder + "/";
        SortedMap<String, Item> below = new TreeMap<>();
        files(id).forEach((path, item) -> {
            if (path.startsWith(prefix)) {
                below.put(path.substring(prefix.length()), item);
            }
        });
        if (below.isEmpty()) {
            throw new ProblemException("project.no-folder", subfolder, id);
        }
        return below;
    }

    private static List<FileChange> changes(SortedMap<String, Item> before, SortedMap<String, Item> now) {
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(now.keySet());
        List<FileChange> changes = new ArrayList<>();
        for (String path : paths) {
            Item old = before.get(path);
            Item fresh = now.get(path);
            if (old == null) {
                changes.add(new FileChange(path, Kind.ADDED));
            } else if (fresh == null) {
                changes.add(new FileChange(path, Kind.DELETED));
            } else if (!old.equals(fresh)) {
                changes.add(new FileChange(path, Kind.MODIFIED));
            }
        }
        return changes;
    }

    /** A stop that was asked for before must not tear what is done now: JGit takes an interrupt for a broken disk. */
    private <T> T doing(Action<T> action) {
        boolean interrupted = Thread.interrupted();
        try {
            return action.run();
        } catch (IOException e) {
            throw GitProblem.of(e, root);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Clears away old locks once more, which were too young when this was opened, and ends the use of the repository. */
    @Override
    public synchronized void close() {
        try (store) {
            StaleLock.tidy(root.resolve(".git"));
        } catch (IOException e) {
            throw GitProblem.of(e, root);
        }
    }

    @FunctionalInterface
    private interface Action<T> {
        T run() throws IOException;
    }
}
