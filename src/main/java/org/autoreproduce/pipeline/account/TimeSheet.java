package org.autoreproduce.pipeline.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.Past;
import org.autoreproduce.report.Times;
import org.jspecify.annotations.Nullable;

/**
 * Where a project's time went, added up from its journal. Wall time is that of the spans in which stages ran one after
 * another, with the commits between them: from the first stage's beginning until the session rests or waits for the user. A killed session's
 * span ends with its last entry, as nobody knows when it died.
 *
 * <p>Of a wait that ended well its own event says how long it was; one that ended in an error or a kill is counted by
 * the entries around it. A call's wait holds its back-off already.
 */
final class TimeSheet {
    private Duration wall = Duration.ZERO;
    private Duration models = Duration.ZERO;
    private Duration children = Duration.ZERO;
    private @Nullable Instant begun;
    private @Nullable Wait wait;

    private TimeSheet() {}

    /** The sum over all sessions. */
    static Times of(List<Past.Moment> moments) {
        return new TimeSheet().sum(moments);
    }

    private Times sum(List<Past.Moment> moments) {
        Instant last = Instant.EPOCH;
        for (Past.Moment moment : moments) {
            if (moment.event() instanceof Event.Opened) {
                rest(last);
            }
            take(moment.event(), moment.time());
            last = moment.time();
        }
        rest(last);
        Duration own = wall.minus(models).minus(children);
        return new Times(wall, models, children, own.isNegative() ? Duration.ZERO : own);
    }

    private void take(Event event, Instant time) {
        switch (event) {
            case Event.StageStarted _ -> {
                end(time);
                begun = begun == null ? time : begun;
            }
            case Event.Closed _,Event.Proposed _ -> rest(time);
            case Event.Decided _ -> begun = begun == null ? time : begun;
            case Event.CallStarted _ -> begin(time, false);
            case Event.RunStarted _ -> begin(time, true);
            case Event.CallEnded call -> models = models.plus(known(call.waitedMs()));
            case Event.RunEnded run -> children = children.plus(known(run.ms()));
            case Event.Child child -> children = children.plus(known(child.ms()));
            case Event.BackOff _,Event.Guided _,Event.Reviewing _ -> {
                // within a call
            }
            case Event.Waiting _,Event.Log _ -> {
                if (wait == null) {
                    begin(time, true);
                }
            }
            case Event.Opened _,Event.Looking _,Event.StageEnded _,Event.Tried _,Event.Edited _,Event.Problem _ ->
                end(time);
        }
    }

    private void begin(Instant time, boolean child) {
        end(time);
        wait = new Wait(time, child);
    }

    /** The wait is over, and this is how long it was. */
    private Duration known(long ms) {
        wait = null;
        return begun == null ? Duration.ZERO : Duration.ofMillis(ms);
    }

    /** The wait is over without a word of its own. */
    private void end(Instant time) {
        Wait open = wait;
        wait = null;
        if (open == null || begun == null) {
            return;
        }
        Duration waited = between(open.since, time);
        if (open.child) {
            children = children.plus(waited);
        } else {
            models = models.plus(waited);
        }
    }

    private void rest(Instant time) {
        end(time);
        Instant since = begun;
        begun = null;
        if (since != null) {
            wall = wall.plus(between(since, time));
        }
    }

    /** A clock that was set back makes no time. */
    private static Duration between(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }

    private record Wait(Instant since, boolean child) {}
}
