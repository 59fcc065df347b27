package org.autoreproduce.lineage.source.code;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/** A server of one repository over Git's protocol on this machine, as real hosts serve them. */
final class GitServer implements AutoCloseable {
    private static final PersonIdent SOMEBODY = new PersonIdent("Ada", "ada@example.org", 0L, 0);

    private final InMemoryRepository repository = new InMemoryRepository(new DfsRepositoryDescription("served"));
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final TreeMap<String, Content> files = new TreeMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private Consumer<HttpExchange> first = _ -> {};
    private int status = 200;

    private record Content(FileMode mode, byte[] bytes) {}

    GitServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        // git does not do so by itself; public hosts do
        repository.getConfig().setBoolean("uploadpack", null, "allowFilter", true);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ada/moats.git");
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    GitServer file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    GitServer file(String path, byte[] bytes) {
        files.put(path, new Content(FileMode.REGULAR_FILE, bytes));
        return this;
    }

    GitServer link(String path, String target) {
        files.put(path, new Content(FileMode.SYMLINK, target.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    GitServer submodule(String path) {
        files.put(path, new Content(FileMode.GITLINK, new byte[0]));
        return this;
    }

    /** As servers that know less. */
    void neverLeavesOut() {
        repository.getConfig().setBoolean("uploadpack", null, "allowFilter", false);
    }

    /** Answers with this status from now on. */
    void failWith(int code) {
        status = code;
    }

    /** Waits for the latch before every answer; the other one opens when a request came. */
    void hold(CountDownLatch came, CountDownLatch go) {
        first = _ -> {
            came.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Makes a commit of all files; the commit's hash. */
    String commit() throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            DirCache index = DirCache.newInCore();
            DirCacheBuilder builder = index.builder();
            for (Map.Entry<String, Content> file : files.entrySet()) {
                DirCacheEntry entry = new DirCacheEntry(file.getKey());
                entry.setFileMode(file.getValue().mode());
                entry.setObjectId(file.getValue().mode() == FileMode.GITLINK
                        ? ObjectId.fromString("1234567890123456789012345678901234567890")
                        : inserter.insert(Constants.OBJ_BLOB, file.getValue().bytes()));
                builder.add(entry);
            }
            builder.finish();
            CommitBuilder commit = new CommitBuilder();
            ObjectId before = repository.resolve(Constants.HEAD);
            if (before != null) {
                commit.setParentId(before);
            }
            commit.setTreeId(index.writeTree(inserter));
            commit.setAuthor(SOMEBODY);
            commit.setCommitter(SOMEBODY);
            commit.setMessage("m");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            RefUpdate update = repository.updateRef(Constants.HEAD);
            update.setNewObjectId(id);
            update.update();
            return id.name();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        first.accept(exchange);
        try (exchange; InputStream body = exchange.getRequestBody()) {
            if (status != 200) {
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            boolean list = exchange.getRequestURI().getPath().endsWith("/info/refs");
            exchange.getResponseHeaders().set("Content-Type",
                    "application/x-git-upload-pack-" + (list ? "advertisement" : "result"));
            exchange.sendResponseHeaders(200, 0);
            UploadPack pack = new UploadPack(repository);
            pack.setBiDirectionalPipe(false);
            String version = exchange.getRequestHeaders().getFirst("Git-Protocol");
            pack.setExtraParameters(version == null ? List.of() : List.of(version));
            OutputStream out = exchange.getResponseBody();
            if (list) {
                PacketLineOut lines = new PacketLineOut(out);
                lines.writeString("# service=git-upload-pack\n");
                lines.end();
                pack.sendAdvertisedRefs(new RefAdvertiser.PacketLineOutRefAdvertiser(lines));
            } else {
                boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
                pack.upload(packed ? new GZIPInputStream(body) : body, out, null);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        repository.close();
    }
}
