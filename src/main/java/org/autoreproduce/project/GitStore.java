package org.autoreproduce.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.autoreproduce.project.WorkTree.Item;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The objects and refs of the folder's repository. Commits need no work tree, hooks or signature: they are made here. */
final class GitStore implements AutoCloseable {
    private static final String NAME = "AutoReproduce Workbench";
    private static final String MAIL = "workbench@autoreproduce.invalid";

    private final Repository repository;
    private final InstantSource clock;

    private GitStore(Repository repository, InstantSource clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Opens the repository in this folder and makes it first where there is none. */
    static GitStore open(Path root, boolean modes, InstantSource clock) throws IOException {
        PlainGit.use();
        Path git = root.resolve(".git");
        if (!Files.exists(git.resolve("config"))) {
            make(git, modes);
        }
        return new GitStore(new FileRepositoryBuilder().setGitDir(git.toFile()).setWorkTree(root.toFile()).build(),
                clock);
    }

    /** By hand, and the settings last: making it can be killed at any point and begun again. */
    private static void make(Path git, boolean modes) throws IOException {
        for (String folder : new String[]{"objects/info", "objects/pack", "refs/heads", "refs/tags", "info"}) {
            Files.createDirectories(git.resolve(folder));
        }
        AtomicFiles files = new AtomicFiles();
        files.write(git.resolve("HEAD"), "ref: refs/heads/main\n".getBytes(StandardCharsets.UTF_8));
        // bytes are kept as they are, whatever the user's own settings say
        files.write(git.resolve("info/attributes"), "* -text -filter -ident\n".getBytes(StandardCharsets.UTF_8));
        files.write(git.resolve("config"), """
                [core]
                	repositoryformatversion = 0
                	filemode = %s
                	bare = false
                	logallrefupdates = true
                	autocrlf = false
                """.formatted(modes).getBytes(StandardCharsets.UTF_8));
    }

    /** The repository, for those who read it. */
    Repository repository() {
        return repository;
    }

    /** The last commit, none before the first. */
    Optional<ObjectId> head() throws IOException {
        return at(Constants.HEAD);
    }

    /** The files of a commit or tree by their paths. */
    SortedMap<String, Item> files(ObjectId id) throws IOException {
        SortedMap<String, Item> files = new TreeMap<>();
        try (RevWalk commits = new RevWalk(repository); TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commits.parseTree(id));
            walk.setRecursive(true);
            while (walk.next()) {
                files.put(walk.getPathString(), new Item(walk.getFileMode(0), walk.getObjectId(0)));
            }
        }
        return files;
    }

    /** Whether the object is stored. */
    boolean has(ObjectId id) throws IOException {
        return repository.getObjectDatabase().has(id);
    }

    /** Stores a file's content. */
    ObjectId put(InputStream content, long size) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(Constants.OBJ_BLOB, size, content);
            inserter.flush();
            return id;
        }
    }

    /** Stores a tree of stored files. */
    ObjectId tree(SortedMap<String, Item> files) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        files.forEach((path, item) -> {
            DirCacheEntry entry = new DirCacheEntry(path);
            entry.setFileMode(item.mode());
            entry.setObjectId(item.id());
            builder.add(entry);
        });
        builder.finish();
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = index.writeTree(inserter);
            inserter.flush();
            return id;
        }
    }

    /** Stores a commit; nothing points to it yet. */
    ObjectId commit(ObjectId tree, Optional<ObjectId> parent, String message) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        parent.ifPresent(commit::setParentId);
        commit.setAuthor(ident());
        commit.setCommitter(commit.getAuthor());
        commit.setMessage(message);
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }

    /**
     * Lets a ref point to an object.
     *
     * @param name     HEAD stands for the branch it names
     * @param expected where it must point now; none where it must not exist
     * @return false where it points elsewhere by now
     */
    boolean move(String name, ObjectId to, Optional<ObjectId> expected, String message) throws IOException {
        while (true) {
            RefUpdate update = repository.updateRef(name);
            update.setNewObjectId(to);
            update.setExpectedOldObjectId(expected.orElse(ObjectId.zeroId()));
            update.setRefLogIdent(ident());
            update.setRefLogMessage(message, false);
            RefUpdate.Result result = update.update();
            switch (result) {
                case NEW, FAST_FORWARD, NO_CHANGE -> {
                    return true;
                }
                case LOCK_FAILURE, REJECTED -> {
                    if (!at(name).equals(expected)) {
                        return false;
                    }
                    StaleLock.awaitGone(lock(update));
                }
                default -> throw new IOException("ref " + name + ": " + result);
            }
        }
    }

    /** Keeps an object by a ref that is named for it, so that one which exists needs no change. */
    void pin(String name, ObjectId object) throws IOException {
        if (at(name).isEmpty() && !move(name, object, Optional.empty(), "snapshot")) {
            throw new IOException("ref " + name + " was made by somebody else");
        }
    }

    private Optional<ObjectId> at(String name) throws IOException {
        return Optional.ofNullable(repository.exactRef(name)).map(Ref::getObjectId);
    }

    private Path lock(RefUpdate update) {
        return repository.getDirectory().toPath().resolve(update.getRef().getLeaf().getName() + ".lock");
    }

    private PersonIdent ident() {
        return new PersonIdent(NAME, MAIL, clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public void close() {
        repository.close();
    }
}
