package org.autoreproduce.run;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Tells a listener what a run's files gain. */
final class RunFollower {
    private final LineTail stdout;
    private final LineTail stderr;
    private final LineTail metrics;
    private final RunListener listener;
    private final Metrics reader = new Metrics();
    private int number;

    RunFollower(Path run, RunListener listener) {
        stdout = new LineTail(run.resolve("stdout.log"), Long.MAX_VALUE);
        stderr = new LineTail(run.resolve("stderr.log"), Long.MAX_VALUE);
        metrics = new LineTail(run.resolve("out").resolve("metrics.jsonl"), OutFolder.METRICS_LIMIT);
        this.listener = listener;
    }

    /** What came since the last look. */
    void poll() throws IOException {
        stdout.poll(false, listener::stdout);
        stderr.poll(false, listener::stderr);
        try {
            metrics.poll(true, this::metric);
        } catch (FileSystemException e) {
            // the program made it a link, took away our right to write, or removed it: the last look is at the end
        }
    }

    /** The rest, once the program has ended. */
    void finish() throws IOException {
        stdout.poll(false, listener::stdout);
        stderr.poll(false, listener::stderr);
        stdout.rest(listener::stdout);
        stderr.rest(listener::stderr);
        metrics.poll(false, this::metric);
    }

    private void metric(String text) {
        number++;
        MetricLine line;
        try {
            line = reader.line(number, text);
        } catch (IllegalArgumentException e) {
            // told with its reason by OutFolder.metrics()
            return;
        }
        listener.metric(line);
    }
}
