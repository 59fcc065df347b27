package org.autoreproduce.paper.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.autoreproduce.process.Cancellation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few threads that draw pages, each with a document of its own: PDFBox must not share one. Threads of the system and
 * not virtual ones, because drawing computes without a pause and would keep everybody else from running. They are never
 * interrupted.
 */
final class RenderWorkers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RenderWorkers.class);
    private static final long IDLE_SECONDS = 20;

    private final Callable<PDDocument> opener;
    private final ThreadPoolExecutor threads;
    private final Deque<PageRenderer> free = new ArrayDeque<>();
    private final DrawingProgress progress = new DrawingProgress();
    private volatile boolean closed;

    /** The first document is already open and belongs to these from now on. */
    RenderWorkers(int count, PDDocument first, Callable<PDDocument> opener) {
        this.opener = opener;
        free.add(new PageRenderer(first));
        threads = new ThreadPoolExecutor(count, count, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("page-", 1).priority(Thread.NORM_PRIORITY - 1).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    PagePicture draw(PageCut cut, Cancellation stop) throws IOException {
        stop.check();
        CompletableFuture<PagePicture> picture = new CompletableFuture<>();
        Runnable job = () -> draw(cut, stop, picture);
        try (var _ = stop.onCancel(() -> {
            threads.remove(job);
            picture.cancel(false);
        })) {
            threads.execute(job);
            return picture.join();
        } catch (RejectedExecutionException _) {
            throw new CancellationException("closed");
        } catch (CompletionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    /** How much of a picture that is being drawn is done, from 0 to 1; empty where nobody knows. */
    OptionalDouble done(PageCut cut) {
        return progress.of(cut);
    }

    private void draw(PageCut cut, Cancellation stop, CompletableFuture<PagePicture> picture) {
        if (closed || stop.cancelled()) {
            picture.cancel(false);
            return;
        }
        try {
            PageRenderer renderer = take();
            progress.begin(cut);
            try {
                picture.complete(renderer.draw(cut, () -> {
                    progress.step(cut);
                    return closed || stop.cancelled();
                }));
            } finally {
                progress.end(cut, picture.isDone() && !picture.isCompletedExceptionally());
                giveBack(renderer);
            }
        } catch (CancellationException e) {
            picture.cancel(false);
        } catch (Throwable e) {
            // whoever waits must be told of everything, also of a lack of memory
            picture.completeExceptionally(e);
        }
    }

    private PageRenderer take() throws Exception {
        synchronized (free) {
            if (!free.isEmpty()) {
                return free.pop();
            }
        }
        return new PageRenderer(opener.call());
    }

    private void giveBack(PageRenderer renderer) {
        synchronized (free) {
            if (!closed) {
                free.push(renderer);
                return;
            }
        }
        end(renderer);
    }

    @Override
    public void close() {
        synchronized (free) {
            closed = true;
            free.forEach(RenderWorkers::end);
            free.clear();
        }
        threads.shutdown();
    }

    private static void end(PageRenderer renderer) {
        try {
            renderer.close();
        } catch (IOException e) {
            LOG.debug("a document did not close", e);
        }
    }
}
