package org.autoreproduce.ui.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.run.RunListener;
import org.autoreproduce.run.RunWatch;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;

/** Reads what a run prints, and hands it to the UI thread in pieces. */
final class LogReader {
    private static final int PIECE = 5_000;

    private final Background background;

    LogReader(Background background) {
        this.background = background;
    }

    /**
     * Reads until the run has ended.
     *
     * @param lines told on the UI thread, at least once
     * @return cancels it
     */
    Cancellation read(KnownRun run, Consumer<List<ConsoleLine>> lines, Consumer<Sentence> failed) {
        return background.run(stop -> all(run, lines, stop), lines, failed);
    }

    private List<ConsoleLine> all(KnownRun run, Consumer<List<ConsoleLine>> told, Cancellation stop) {
        List<ConsoleLine> waiting = new ArrayList<>();
        Runnable hand = () -> {
            if (!waiting.isEmpty()) {
                List<ConsoleLine> now = List.copyOf(waiting);
                waiting.clear();
                background.onUi(() -> {
                    if (!stop.cancelled()) {
                        told.accept(now);
                    }
                });
            }
        };
        try {
            new RunWatch(run.folder()).follow(new RunListener() {
                @Override
                public void stdout(String line) {
                    add(ConsoleLine.Kind.OUT, line);
                }

                @Override
                public void stderr(String line) {
                    add(ConsoleLine.Kind.ERR, line);
                }

                private void add(ConsoleLine.Kind kind, String line) {
                    stop.check();
                    waiting.add(ConsoleLine.written(kind, run.run(), line));
                    if (waiting.size() >= PIECE) {
                        hand.run();
                    }
                }
            }, hand, stop);
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("ui.run.unreadable", run.run(), String.valueOf(e.getMessage())));
        }
        return List.copyOf(waiting);
    }
}
