package org.autoreproduce.ui.run;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.run.MetricLine;
import org.autoreproduce.run.RunListener;
import org.autoreproduce.run.RunWatch;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;

/** The curves at work: reads the metrics of the chosen runs, and follows those that go on. */
public final class CurvesController implements AutoCloseable {
    /** Between two drawings of a run that goes on, in nanoseconds. */
    private static final long PERIOD = 1_000_000_000;

    private final CurvesModel model = new CurvesModel();
    private final CurvesView view = new CurvesView(model);
    private final RunBook book;
    private final Background background;
    private final Map<String, Cancellation> following = new HashMap<>();

    CurvesController(RunBook book, Background background) {
        this.book = book;
        this.background = background;
        model.chosenRuns().addListener((SetChangeListener<String>) change -> {
            if (change.wasAdded()) {
                follow(change.getElementAdded());
            } else {
                leave(change.getElementRemoved());
            }
        });
        book.runsProperty().subscribe(model::show);
    }

    /** The pane. */
    public Node view() {
        return view;
    }

    CurvesModel model() {
        return model;
    }

    /** Reads nothing any more. */
    @Override
    public void close() {
        Set.copyOf(following.keySet()).forEach(this::leave);
    }

    private void follow(String run) {
        book.find(run).ifPresent(known -> following.put(run, background.run(stop -> read(known, stop),
                last -> model.curves(run, last), model::failed)));
    }

    private void leave(String run) {
        Cancellation reading = following.remove(run);
        if (reading != null) {
            reading.cancel();
        }
    }

    private List<Curve> read(KnownRun run, Cancellation stop) {
        CurveCollector collector = new CurveCollector(run.run());
        AtomicLong told = new AtomicLong(System.nanoTime() - PERIOD);
        try {
            new RunWatch(run.folder()).follow(new RunListener() {
                @Override
                public void metric(MetricLine line) {
                    stop.check();
                    collector.add(line);
                }
            }, () -> {
                long now = System.nanoTime();
                if (now - told.get() >= PERIOD && collector.changed()) {
                    told.set(now);
                    List<Curve> curves = collector.curves();
                    background.onUi(() -> {
                        if (!stop.cancelled()) {
                            model.curves(run.run(), curves);
                        }
                    });
                }
            }, stop);
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("ui.run.unreadable", run.run(), String.valueOf(e.getMessage())));
        }
        return collector.curves();
    }
}
