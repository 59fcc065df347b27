package org.autoreproduce.run;

import java.io.IOException;
import java.util.Optional;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * Plays recorded runs back: no child process, no interpreter. Each becomes a run of the project, marked as replayed, so
 * that evidence finds it. It never improvises: a run that was not recorded is a problem to tell.
 */
public final class RecordedExecutor implements Executor {
    private final RunStore store;
    private final Recording recording;

    /** Plays runs of this recording into that store. */
    public RecordedExecutor(RunStore store, Recording recording) {
        this.store = store;
        this.recording = recording;
    }

    @Override
    public RunResult run(RunRequest request, RunListener listener, Cancellation stop) {
        stop.check();
        try {
            Optional<RunResult> finished = store.result(request);
            return finished.isPresent() ? finished.get() : play(request.key(), listener);
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

    private synchronized RunResult play(String key, RunListener listener) throws IOException {
        RunFolder recorded = recording.find(key)
                .orElseThrow(() -> new ProblemException("run.recording.missing", key));
        RunFolder run = store.create();
        recording.replay(recorded, run);
        listener.started(run.run());
        new RunFollower(run.path(), listener).finish();
        return run.result(false).orElseThrow();
    }
}
