package org.autoreproduce.lineage.source.code;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * Copies the texts of a repository's newest commit, and nothing else of it: depth 1, one branch, no tags, no submodules,
 * large files left out. Objects are held in memory, so that neither a work tree nor anybody's Git settings are there to
 * play tricks with; nobody is asked for a password.
 */
public final class ShallowClone {
    private static final String BRANCH = "refs/heads/copy";
    private static final String NO_COMMIT = "the repository has no commit";
    /** A server that is silent for as long gives up; in seconds. */
    private static final int SILENCE = 20;

    private final CloneLimits limits;
    private final Set<String> schemes;
    private final Licences licences = new Licences();

    /** From servers on the net, over HTTPS only. */
    public ShallowClone(CloneLimits limits) {
        this(limits, Set.of("https"));
    }

    /** From addresses of these schemes. */
    ShallowClone(CloneLimits limits, Set<String> schemes) {
        this.limits = limits;
        this.schemes = Set.copyOf(schemes);
    }

    /**
     * Fetches.
     *
     * @param name what the repository is called in what is kept of it
     * @return throws ProblemException where it cannot be had, CancellationException on a stop
     */
    public Snapshot fetch(URI address, String name, Cancellation stop) {
        stop.check();
        if (!schemes.contains(String.valueOf(address.getScheme())) || address.getUserInfo() != null) {
            throw new ProblemException("lineage.code.address", name);
        }
        FutureTask<Snapshot> task = new FutureTask<>(() -> copy(address, name, stop));
        Thread thread = Thread.ofVirtual().name("clone").start(task);
        // an interrupt ends a read that waits for the network
        try (Cancellation.Registration _ = stop.onCancel(thread::interrupt)) {
            return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new ProblemException(e, Sentence.of("lineage.code.slow", name, limits.time().toSeconds()));
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            stop.check();
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw new IllegalStateException("a copy of " + name + " failed", e.getCause());
        }
    }

    private Snapshot copy(URI address, String name, Cancellation stop) {
        CountedHttp http = new CountedHttp(limits.received());
        try {
            return address.getScheme().equals("file") ? local(address, name, stop) : remote(address, name, http, stop);
        } catch (IOException | URISyntaxException | JGitInternalException | IllegalArgumentException e) {
            stop.check();
            String key = http.exceeded() ? "lineage.code.large" : "lineage.code.failed";
            throw new ProblemException(e, Sentence.of(key, name));
        }
    }

    private Snapshot remote(URI address, String name, CountedHttp http, Cancellation stop)
            throws IOException, URISyntaxException {
        try (InMemoryRepository repository = new InMemoryRepository(new DfsRepositoryDescription(name))) {
            return snapshot(repository, fetch(repository, address, http, stop), name, stop);
        }
    }

    /** What lies on this machine is read where it lies, also where it is itself a copy in which large files are missing. */
    private Snapshot local(URI address, String name, Cancellation stop) throws IOException {
        @Nullable
        File git = RepositoryCache.FileKey.resolve(Path.of(address).toFile(), FS.DETECTED);
        if (git == null) {
            throw new IOException("there is no repository in this folder");
        }
        try (Repository repository = new FileRepositoryBuilder().setGitDir(git).setBare().build()) {
            @Nullable
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null) {
                throw new IOException(NO_COMMIT);
            }
            return snapshot(repository, head, name, stop);
        }
    }

    private Snapshot snapshot(Repository repository, ObjectId commit, String name, Cancellation stop)
            throws IOException {
        CommitFiles.Read read = new CommitFiles(limits).read(repository, commit, stop);
        if (read.files().isEmpty()) {
            throw new ProblemException("lineage.code.empty", name);
        }
        return new Snapshot(Snapshot.SCHEMA, name, commit.name(), licences.of(read.files()).orElse(null),
                read.files(), read.left());
    }

    private ObjectId fetch(InMemoryRepository repository, URI address, CountedHttp http, Cancellation stop)
            throws IOException, URISyntaxException {
        try {
            fetch(repository, address, http, true, stop);
        } catch (TransportException e) {
            // not every server knows how to leave large files out
            if (!String.valueOf(e.getMessage()).contains("filter")) {
                throw e;
            }
            fetch(repository, address, http, false, stop);
        }
        Ref branch = repository.exactRef(BRANCH);
        if (branch == null || branch.getObjectId() == null) {
            throw new IOException(NO_COMMIT);
        }
        return branch.getObjectId();
    }

    private void fetch(InMemoryRepository repository, URI address, CountedHttp http, boolean small, Cancellation stop)
            throws IOException, URISyntaxException {
        try (Transport transport = Transport.open(repository, new URIish(address.toString()))) {
            transport.setCredentialsProvider(new NoCredentials());
            transport.setTimeout(SILENCE);
            transport.setDepth(1);
            transport.setTagOpt(TagOpt.NO_TAGS);
            if (small) {
                transport.setFilterSpec(FilterSpec.fromFilterLine("blob:limit=" + limits.file()));
            }
            transport.setCheckFetchedObjects(false);
            if (transport instanceof TransportHttp overHttp) {
                overHttp.setHttpConnectionFactory(http);
            }
            transport.fetch(new Stopping(stop), List.of(new RefSpec("+" + Constants.HEAD + ":" + BRANCH)));
        }
    }

    /** Says stop between the steps of a fetch. */
    private static final class Stopping extends EmptyProgressMonitor {
        private final Cancellation stop;

        Stopping(Cancellation stop) {
            this.stop = stop;
        }

        @Override
        public boolean isCancelled() {
            return stop.cancelled();
        }
    }

    /** Answers no question; a repository that asks is not public. */
    private static final class NoCredentials extends CredentialsProvider {
        @Override
        public boolean isInteractive() {
            return false;
        }

        @Override
        public boolean supports(CredentialItem... items) {
            return false;
        }

        @Override
        public boolean get(URIish uri, CredentialItem... items) {
            return false;
        }
    }
}
