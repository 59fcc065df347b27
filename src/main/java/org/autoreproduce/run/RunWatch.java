package org.autoreproduce.run;

import java.io.IOException;
import java.time.Duration;
import org.autoreproduce.process.Cancellation;

/** Follows a run from outside, whoever runs it: what its files hold already, then what they gain until it has ended. */
public final class RunWatch {
    private static final Duration PERIOD = Duration.ofMillis(250);

    private final RunFolder folder;

    /** Of this run, which may have ended long ago. */
    public RunWatch(RunFolder folder) {
        this.folder = folder;
    }

    /**
     * Tells everything, and returns once the run has ended or the stop was asked for. The listener may throw
     * CancellationException to end it within a look.
     *
     * @param looked called after every look at the files, so that what was told can be passed on together
     */
    public void follow(RunListener listener, Runnable looked, Cancellation stop) throws IOException {
        RunFollower follower = new RunFollower(folder.path(), listener);
        boolean over;
        do {
            // asked before the look: what was written before the end is then seen by it
            over = folder.state() != RunState.RUNNING;
            if (over) {
                follower.finish();
            } else {
                follower.poll();
            }
            looked.run();
        } while (!over && !stop.within(PERIOD));
    }
}
