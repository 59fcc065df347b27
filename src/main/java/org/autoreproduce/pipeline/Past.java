package org.autoreproduce.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return requests(stage, run).most;
    }

    /** Whether this run of this stage, which is gone on with, has not yet asked all that it asked before. */
    boolean behind(StageName stage, int run) {
        Requests requests = requests(stage, run);
        return requests.now < requests.most;
    }

    private Requests requests(StageName stage, int run) {
        int most = 0;
        int now = 0;
        boolean asked = false;
        for (Event event : events()) {
            if (event instanceof Event.StageStarted started) {
                asked = started.stage() == stage && started.run() == run;
                now = 0;
            } else if (asked && event instanceof Event.CallStarted) {
                now++;
                most = Math.max(most, now);
            }
        }
        return new Requests(most, now);
    }

    /** How many requests a stage run has made at most, and since it was begun or gone on with last. */
    private record Requests(int most, int now) {}

    /**
     * What the user decided about a turn.
     *
     * @param before hash of the program that the turn was for
     * @param after  of the program that it would have made
     * @param tree   of the program as it was decided
     */
    record Decision(String before, String after, String tree) {}

    /** What the user decided about the turns of this run of this stage, by their numbers. */
    Map<Integer, Decision> decisions(StageName stage, int run) {
        Map<Integer, Event.Proposed> proposed = new HashMap<>();
        Map<Integer, Decision> decided = new HashMap<>();
        for (Event event : events()) {
            if (event instanceof Event.Proposed turn && turn.stage() == stage && turn.run() == run) {
                proposed.put(turn.number(), turn);
            } else if (event instanceof Event.Decided end && end.stage() == stage && end.run() == run) {
                Optional.ofNullable(proposed.get(end.number())).ifPresent(turn -> decided.put(end.number(),
                        new Decision(turn.before(), turn.after(), end.tree())));
            }
        }
        return decided;
    }

    /** Whether the user wanted to look at turns last. */
    public boolean reviewing() {
        return events().stream().filter(Event.Reviewing.class::isInstance).map(Event.Reviewing.class::cast)
                .reduce((_, last) -> last).filter(Event.Reviewing::on).isPresent();
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
