package org.autoreproduce.ui.run;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.session.Selection;
import org.autoreproduce.ui.session.Snapshot;
import org.jspecify.annotations.Nullable;

/** The panes about what runs: tests, the console, curves, runs. They share one look at the runs' folders. */
public final class RunPanes implements AutoCloseable {
    private final RunBook book;
    private final TestsController tests;
    private final ConsoleController console;
    private final CurvesController curves;
    private final RunsController runs;

    /**
     * Made on the UI thread.
     *
     * @param project  the project's folder; null where there is none
     * @param submit   told what the session is to do
     * @param follow   is given who wants to hear what happens in the session, on the UI thread
     * @param open     shows a folder in the system's own way
     * @param readOnly whether nothing may be stopped
     */
    public RunPanes(ObservableValue<Snapshot> snapshot, Selection selection, @Nullable Path project,
            Background background, Consumer<Command> submit, Consumer<Consumer<Event>> follow, Consumer<Path> open,
            BooleanExpression readOnly) {
        book = new RunBook(project == null ? null : project.resolve("runs"), background);
        tests = new TestsController(snapshot, selection, project == null ? null : project.resolve("code"), background);
        console = new ConsoleController(book, selection, background);
        curves = new CurvesController(book, background);
        runs = new RunsController(snapshot, selection, book, background, submit, open, readOnly);
        follow.accept(event -> {
            book.on(event);
            runs.on(event);
            console.on(event);
        });
    }

    /** The unit tests. */
    public TestsController tests() {
        return tests;
    }

    /** What the session and its runs print. */
    public ConsoleController console() {
        return console;
    }

    /** What the runs measured along the way. */
    public CurvesController curves() {
        return curves;
    }

    /** Every run. */
    public RunsController runs() {
        return runs;
    }

    /** Nothing is looked at and read any more. */
    @Override
    public void close() {
        console.close();
        curves.close();
        book.close();
    }
}
