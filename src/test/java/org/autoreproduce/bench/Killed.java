package org.autoreproduce.bench;

import org.autoreproduce.pipeline.StageName;

/**
 * A kill that was made.
 *
 * @param inTime false where the program had ended before
 * @param then   what the project's files told just after it
 */
public record Killed(Kill kill, boolean inTime, ProjectState then) {
    /** The stage that was going on. */
    String stage() {
        return then.stage().map(StageName::id).orElse("-");
    }

    /** Whether a supervisor was killed, too. */
    String supervisor() {
        return !kill.supervisorToo() ? "no" : then.running().isEmpty() ? "none there" : "yes";
    }
}
