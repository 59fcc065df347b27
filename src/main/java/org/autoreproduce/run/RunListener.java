package org.autoreproduce.run;

/** Follows a run while it goes; called on the thread that runs it. A finished run that is reused calls nothing. */
public interface RunListener {
    /** Listens to nothing. */
    RunListener NONE = new RunListener() {
    };

    /** The run has this number and lives. Called again where a run of an earlier session is taken over. */
    default void started(String run) {}

    /** A line of the program's standard output, without its end. */
    default void stdout(String line) {}

    /** A line of the program's standard error, without its end. */
    default void stderr(String line) {}

    /** A metrics line, as soon as it is whole. */
    default void metric(MetricLine line) {}
}
