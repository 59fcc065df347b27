package org.autoreproduce.run;

/** What a run's folder tells, also after a crash. */
public enum RunState {
    /** Its supervisor lives. */
    RUNNING,
    /** It has an exit.json. */
    ENDED,
    /** Neither: killed, or never started. */
    ORPHANED
}
