package org.autoreproduce.ui.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.run.OutFolder;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Latest;
import org.autoreproduce.ui.run.RunsModel.Metric;
import org.autoreproduce.ui.run.RunsModel.Row;
import org.autoreproduce.ui.session.Focus;
import org.autoreproduce.ui.session.Selection;
import org.autoreproduce.ui.session.Snapshot;
import org.jspecify.annotations.Nullable;

/** The runs at work: shows what each one was, the metrics line that is looked at, and ends one that goes on. */
public final class RunsController {
    private final RunsModel model = new RunsModel();
    private final RunsView view;
    private final RunBook book;
    private final Background background;
    private final Latest reading;
    private final Consumer<Command> submit;
    private boolean ours;

    RunsController(ObservableValue<Snapshot> snapshot, Selection selection, RunBook book, Background background,
            Consumer<Command> submit, Consumer<Path> open, BooleanExpression readOnly) {
        this.book = book;
        this.background = background;
        this.reading = new Latest(background);
        this.submit = submit;
        this.view = new RunsView(model, this::chosen, this::stop,
                row -> Optional.ofNullable(row.known()).ifPresent(run -> open.accept(run.folder().path())), readOnly);
        snapshot.subscribe(now -> {
            model.told(now.report().map(ReportData::runs).orElse(List.of()));
            book.refresh();
        });
        book.runsProperty().subscribe(model::known);
        selection.focusProperty().subscribe(this::follow);
    }

    /** The pane. */
    public Node view() {
        return view;
    }

    RunsModel model() {
        return model;
    }

    /** Something happened: only a run of this session is ended by ending the session's work. */
    void on(Event event) {
        if (event instanceof Event.RunStarted) {
            ours = true;
        } else if (event instanceof Event.RunEnded || event instanceof Event.Closed) {
            ours = false;
        }
    }

    private void chosen(Row row) {
        model.choose(row);
    }

    private void follow(@Nullable Focus focus) {
        if (focus != null && focus.anchor() instanceof Anchor.Metric(String run, int line)) {
            model.find(run).ifPresent(row -> {
                model.choose(row);
                view.choose(row);
            });
            book.find(run).ifPresent(known -> reading.run(_ -> text(known, line), model::metric,
                    _ -> model.metric(new Metric(run, line, null))));
        }
    }

    private static Metric text(KnownRun run, int line) {
        try {
            return new Metric(run.run(), line,
                    new OutFolder(run.folder().path().resolve("out")).metricsLine(line).orElse(null));
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("ui.run.unreadable", run.run(), String.valueOf(e.getMessage())));
        }
    }

    /** A run that was found again after a restart belongs to no work of the session: its supervisor is asked itself. */
    private void stop(Row row) {
        KnownRun known = row.known();
        if (ours) {
            submit.accept(new Command.Stop());
        } else if (known != null) {
            background.run(_ -> {
                try {
                    known.folder().requestStop();
                } catch (UncheckedIOException e) {
                    throw new ProblemException(e,
                            Sentence.of("ui.run.unstoppable", known.run(), String.valueOf(e.getMessage())));
                }
                return known;
            }, _ -> book.refresh(), view::tell);
        }
    }
}
