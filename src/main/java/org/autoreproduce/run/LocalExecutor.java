package org.autoreproduce.run;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CancellationException;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * Runs programs on this machine. Each run belongs to its supervisor, not to us: what was begun by a session that died
 * is taken over, and what it finished is not run again.
 */
public final class LocalExecutor implements Executor {
    private static final Duration LOOK = Duration.ofMillis(50);

    private final RunStore store;
    private final SandboxProbe.Finding sandbox;
    private final Supervisor supervisor;
    private final Path helper;
    private final Set<String> followed = ConcurrentHashMap.newKeySet();

    /**
     * An executor.
     *
     * @param store   where the runs' folders are
     * @param sandbox as found; without one, sandboxed requests are refused
     * @param python  an interpreter outside the sandbox for the supervisor, 3.10 or newer, no shim
     * @param helper  the folder that holds our helper module
     */
    public LocalExecutor(RunStore store, SandboxProbe.Finding sandbox, Path python, Path helper) {
        this.store = store;
        this.sandbox = sandbox;
        this.supervisor = new Supervisor(python);
        this.helper = helper;
    }

    @Override
    public RunResult run(RunRequest request, RunListener listener, Cancellation stop) {
        try {
            Optional<RunResult> finished = store.result(request);
            return finished.isPresent() ? finished.get() : follow(adoptOrStart(request, stop), listener, stop);
        } catch (ClosedByInterruptException e) {
            throw new CancellationException("interrupted");
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("run.folder.unusable", request.key(), e.toString()));
        }
    }

    @Override
    public Optional<RunResult> finished(RunRequest request) {
        try {
            return store.result(request);
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("run.folder.unusable", request.key(), e.toString()));
        }
    }

    /** One at a time, so that two who ask for the same run get the same run. */
    private synchronized RunFolder adoptOrStart(RunRequest request, Cancellation stop) throws IOException {
        stop.check();
        Optional<RunFolder> running = store.running(request.key());
        if (running.isPresent()) {
            return running.get();
        }
        stopForsaken();
        JobMaker maker = new JobMaker(request.sandboxed() ? present() : null, helper);
        RunFolder folder = store.create();
        try {
            maker.fill(folder, request);
            supervisor.start(folder);
            return folder;
        } catch (IOException | RuntimeException e) {
            // should it have begun after all, it ends
            folder.requestStop();
            folder.markLost();
            throw e;
        }
    }

    /** What a killed session began and this one does not go on with would run beside for hours, and nobody would stop it. */
    private void stopForsaken() throws IOException {
        for (RunFolder folder : store.all()) {
            if (!followed.contains(folder.run()) && folder.state() == RunState.RUNNING) {
                folder.requestStop();
            }
        }
    }

    private Sandbox present() {
        return switch (sandbox) {
            case SandboxProbe.Present(Sandbox box, var tried) -> box;
            case SandboxProbe.Absent(Sentence why) -> throw new ProblemException("run.sandbox.needed", why.words());
        };
    }

    private RunResult follow(RunFolder folder, RunListener listener, Cancellation stop) throws IOException {
        followed.add(folder.run());
        listener.started(folder.run());
        RunFollower follower = new RunFollower(folder.path(), listener);
        try (var registration = stop.onCancel(folder::requestStop)) {
            for (var state = folder.state(); state != RunState.ENDED; state = folder.state()) {
                if (state == RunState.ORPHANED) {
                    folder.markLost();
                }
                follower.poll();
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            // the run goes on and can be taken over
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            followed.remove(folder.run());
        }
        follower.finish();
        RunResult result = folder.result(false).orElseThrow();
        if (result.outcome() == Outcome.NOT_STARTED) {
            throw new ProblemException("run.sandbox.failed", folder.run(), result.stderrTail().strip());
        }
        return result;
    }
}
