package org.autoreproduce.ui.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.account.Evidence;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.run.ConsoleLine.Kind;
import org.autoreproduce.ui.session.Selection;
import org.jspecify.annotations.Nullable;

/** The console at work: what the session tells with what its runs print, and any run's log. */
public final class ConsoleController implements AutoCloseable {
    private final ConsoleModel model = new ConsoleModel();
    private final ConsoleView view;
    private final LogReader reader;
    private final RunBook book;
    private final Selection selection;
    private final Map<String, Cancellation> following = new HashMap<>();
    private final Set<String> followed = new HashSet<>();
    private final Set<String> ended = new HashSet<>();
    private Cancellation log = new Cancellation();

    ConsoleController(RunBook book, Selection selection, Background background) {
        this.book = book;
        this.selection = selection;
        this.reader = new LogReader(background);
        this.view = new ConsoleView(model, this::choose, this::look);
        book.runsProperty().subscribe(runs -> {
            model.show(runs);
            // a short run may begin and end between two looks at the folders
            runs.stream().filter(run -> run.running() || ended.contains(run.run())).forEach(this::follow);
        });
    }

    /** The pane. */
    public Node view() {
        return view;
    }

    /** Something happened. */
    public void on(Event event) {
        EventWords.of(event).ifPresent(line -> model.told(List.of(new ConsoleLine(Kind.EVENT, null, line))));
        if (event instanceof Event.RunEnded run && run.ms() > 0) {
            ended.add(run.run());
            book.find(run.run()).ifPresent(this::follow);
        }
    }

    /** Reads nothing any more. */
    @Override
    public void close() {
        log.cancel();
        following.values().forEach(Cancellation::cancel);
    }

    ConsoleModel model() {
        return model;
    }

    private void follow(KnownRun run) {
        if (followed.add(run.run())) {
            model.told(List.of(new ConsoleLine(Kind.RUN, run.run(), run.words())));
            following.put(run.run(), reader.read(run, model::told, model::failed));
        }
    }

    private void choose(@Nullable KnownRun run) {
        log.cancel();
        model.choose(run);
        if (run != null) {
            log = reader.read(run, model::logged, model::failed);
        }
    }

    private void look(TracePlace place) {
        selection.look(new Anchor.Code(Evidence.NOW, place.file(), place.line(), place.line(), ""));
    }
}
