package org.autoreproduce.ui.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.run.RunFolder;
import org.autoreproduce.run.RunState;
import org.autoreproduce.run.RunStore;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;
import org.jspecify.annotations.Nullable;

/** The project's runs as their folders tell; looked at again and again while one goes on, off the UI thread. */
final class RunBook implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofMillis(300);

    private final @Nullable Path place;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<KnownRun>> runs = new ReadOnlyObjectWrapper<>(List.of());
    private Cancellation looking = new Cancellation();
    private boolean expecting;

    /**
     * Of the runs in this folder, which need not be there yet.
     *
     * @param place null where there is no project
     */
    RunBook(@Nullable Path place, Background background) {
        this.place = place;
        this.background = background;
        refresh();
    }

    /** Oldest first. */
    ReadOnlyObjectProperty<List<KnownRun>> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    Optional<KnownRun> find(String run) {
        return runs.get().stream().filter(one -> one.run().equals(run)).findFirst();
    }

    /** A run's folder is made only after its beginning was told: it is looked for until the end is told. */
    void on(Event event) {
        if (event instanceof Event.RunStarted) {
            expecting = true;
            refresh();
        } else if (event instanceof Event.RunEnded || event instanceof Event.Closed) {
            expecting = false;
            refresh();
        }
    }

    /** Looks anew. */
    void refresh() {
        looking.cancel();
        Path folder = place;
        if (folder != null) {
            boolean wait = expecting;
            looking = background.run(stop -> watch(folder, wait, stop), this::set, _ -> {});
        }
    }

    @Override
    public void close() {
        looking.cancel();
    }

    private List<KnownRun> watch(Path folder, boolean wait, Cancellation stop) {
        Map<String, KnownRun> ended = new HashMap<>();
        List<KnownRun> found = look(folder, ended);
        while ((wait || found.stream().anyMatch(KnownRun::running)) && !stop.cancelled()) {
            List<KnownRun> now = found;
            background.onUi(() -> {
                if (!stop.cancelled()) {
                    set(now);
                }
            });
            if (!stop.within(PERIOD)) {
                found = look(folder, ended);
            }
        }
        return found;
    }

    private void set(List<KnownRun> found) {
        if (!found.equals(runs.get())) {
            runs.set(found);
        }
    }

    private static List<KnownRun> look(Path folder, Map<String, KnownRun> ended) {
        List<KnownRun> found = new ArrayList<>();
        try {
            for (RunFolder run : new RunStore(folder).all()) {
                KnownRun known = ended.get(run.run());
                found.add(known == null ? of(run) : known);
            }
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("account.runs.unreadable", folder));
        }
        found.stream().filter(run -> run.exit() != null).forEach(run -> ended.put(run.run(), run));
        return List.copyOf(found);
    }

    private static KnownRun of(RunFolder folder) {
        try {
            return new KnownRun(folder, folder.record().orElse(null), folder.exit().orElse(null), folder.state());
        } catch (IOException | ProblemException e) {
            return new KnownRun(folder, null, null, RunState.ORPHANED);
        }
    }
}
