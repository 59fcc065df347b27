package org.autoreproduce.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.json.Json;
import org.autoreproduce.project.Entry;
import org.autoreproduce.project.JournalReader;
import org.autoreproduce.project.ProjectFolder;
import org.jspecify.annotations.Nullable;

/** What the journal tells of earlier sessions. */
public final class Past {
    private final ProjectFolder folder;
    private final Json json = new Json();

    /** Of this project; the journal is read anew at every question. */
    public Past(ProjectFolder folder) {
        this.folder = folder;
    }

    /** An event and when it was written down. */
    public record Moment(Instant time, Event event) {}

    /** All events so far, in order, with their times; kinds that this version does not know are left out. */
    public List<Moment> moments() {
        return JournalReader.all(folder).stream().map(this::moment).flatMap(Optional::stream).toList();
    }

    /** All events so far, in order; kinds that this version does not know are left out. */
    public List<Event> events() {
        return moments().stream().map(Moment::event).toList();
    }

    /**
     * The number of the stage run that is to begin: one that was interrupted goes on under its number, so that what it
     * asked is found in the journal of calls.
     */
    int run(StageName stage) {
        int run = 1;
        for (Event event : events()) {
            if (event instanceof Event.StageEnded ended && ended.stage() == stage
                    && (ended.state() == StageState.DONE || ended.state() == StageState.FAILED)) {
                run++;
            }
        }
        return run;
    }

    /** The stage that a killed session was in; what it left half written is nobody's edit. */
    Optional<StageName> interrupted() {
        @Nullable
        StageName running = null;
        for (Event event : events()) {
            if (event instanceof Event.StageStarted started) {
                running = started.stage();
            } else if (event instanceof Event.StageEnded) {
                running = null;
            }
        }
        return Optional.ofNullable(running);
    }

    /** How many requests this run of this stage has made at most, as often as it was gone on with. */
    int calls(StageName stage, int run) {
        int most = 0;
        int calls = 0;
        boolean asked = false;
        for (Event event : events()) {
            if (event instanceof Event.StageStarted started) {
                asked = started.stage() == stage && started.run() == run;
                calls = 0;
            } else if (asked && event instanceof Event.CallStarted) {
                calls++;
                most = Math.max(most, calls);
            }
        }
        return most;
    }

    /** The user's words so far. */
    List<Event.Guided> guidance() {
        return events().stream().filter(Event.Guided.class::isInstance).map(Event.Guided.class::cast).toList();
    }

    private Optional<Moment> moment(Entry entry) {
        try {
            return Optional.of(new Moment(entry.time(), json.read(entry.body(), Event.class)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
