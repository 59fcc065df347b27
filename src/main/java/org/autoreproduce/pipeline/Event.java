package org.autoreproduce.pipeline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens in a session, in order; events.jsonl holds the same. Times are milliseconds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = Event.Opened.class, name = "opened"),
        @JsonSubTypes.Type(value = Event.StageStarted.class, name = "stage-started"),
        @JsonSubTypes.Type(value = Event.Tried.class, name = "tried"),
        @JsonSubTypes.Type(value = Event.StageEnded.class, name = "stage-ended"),
        @JsonSubTypes.Type(value = Event.CallStarted.class, name = "call-started"),
        @JsonSubTypes.Type(value = Event.CallEnded.class, name = "call-ended"),
        @JsonSubTypes.Type(value = Event.BackOff.class, name = "back-off"),
        @JsonSubTypes.Type(value = Event.Looking.class, name = "looking"),
        @JsonSubTypes.Type(value = Event.Waiting.class, name = "waiting"),
        @JsonSubTypes.Type(value = Event.RunStarted.class, name = "run-started"),
        @JsonSubTypes.Type(value = Event.RunEnded.class, name = "run-ended"),
        @JsonSubTypes.Type(value = Event.Log.class, name = "log"),
        @JsonSubTypes.Type(value = Event.Child.class, name = "child"),
        @JsonSubTypes.Type(value = Event.Edited.class, name = "edited"),
        @JsonSubTypes.Type(value = Event.Guided.class, name = "guided"),
        @JsonSubTypes.Type(value = Event.Reviewing.class, name = "reviewing"),
        @JsonSubTypes.Type(value = Event.Proposed.class, name = "proposed"),
        @JsonSubTypes.Type(value = Event.Decided.class, name = "decided"),
        @JsonSubTypes.Type(value = Event.Problem.class, name = "problem"),
        @JsonSubTypes.Type(value = Event.Closed.class, name = "closed")})
public sealed interface Event {

    /** A session began; replay says that a recording answers instead of a model. */
    record Opened(String version, boolean replay) implements Event {}

    /** A stage began, or went on after an interruption with the same run number. */
    record StageStarted(StageName stage, int run) implements Event {}

    /** An edit turn or an attempt within a stage, and what came of it. */
    record Tried(StageName stage, int number, int limit, String outcome) implements Event {}

    /** A stage ended; ms is wall time since it started or went on. */
    record StageEnded(StageName stage, StageState state, int tries, @Nullable String sentence,
            long ms) implements Event {}

    /** A request was sent or looked up. */
    record CallStarted(StageName stage, String purpose) implements Event {}

    /**
     * A reply is there.
     *
     * @param call      number of its record in journal/calls
     * @param source    "model", "journal" (finished before) or "recording"
     * @param estimated whether the tokens were estimated because the server did not count them
     * @param cost      in US dollars; null where the price is unknown
     * @param waitedMs  of ms, waiting for the model and for back-off
     */
    record CallEnded(StageName stage, String purpose, String call, String source, long tokensIn, long tokensOut,
            boolean estimated, @Nullable BigDecimal cost, long ms, long waitedMs) implements Event {}

    /** The model's server asked to wait or failed; the request is repeated after this time. */
    record BackOff(StageName stage, String reason, long ms) implements Event {}

    /** A cited work is looked for. */
    record Looking(StageName stage, String work) implements Event {}

    /** A service on the web asked for patience; it is asked again after this time, unless the user skips the wait. */
    record Waiting(StageName stage, String service, long ms) implements Event {}

    /** A run began or was found again. */
    record RunStarted(StageName stage, String phase, List<Integer> seeds) implements Event {}

    /** A run ended, or its finished folder was found; then ms is 0. */
    record RunEnded(StageName stage, String run, String phase, List<Integer> seeds, String outcome,
            long ms) implements Event {}

    /** A line of a log that the user may want to see, such as an installation's. */
    record Log(StageName stage, String line) implements Event {}

    /** Time spent waiting for others than models and runs: an installation, a syntax check, a service on the web. */
    record Child(StageName stage, String what, long ms) implements Event {}

    /** Files were found changed by hand. */
    record Edited(Map<StageName, List<String>> files) implements Event {}

    /** The user's words, which all requests carry from this one of this stage run on. */
    record Guided(StageName stage, int run, int call, String text) implements Event {}

    /** From now on turns of the code agent wait for the user, or do not. */
    record Reviewing(boolean on) implements Event {}

    /**
     * A turn waits for the user.
     *
     * @param number of the turn within the stage run, from 1
     * @param before hash under which history keeps the program that the turn is for
     * @param after  the same of the program that it would make
     */
    record Proposed(StageName stage, int run, int number, String before, String after) implements Event {}

    /**
     * The user decided about a turn.
     *
     * @param tree hash under which history keeps the program as it was decided
     */
    record Decided(StageName stage, int run, int number, String tree) implements Event {}

    /**
     * Something the user has to know.
     *
     * @param asks whether all is well and only a decision of the user's is wanted: keep an edit, raise a limit
     */
    record Problem(String sentence, boolean asks) implements Event {}

    /** The session rests or ended. */
    record Closed(String why) implements Event {}
}
