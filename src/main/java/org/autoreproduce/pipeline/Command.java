package org.autoreproduce.pipeline;

import java.util.Map;

/** What window and command line may ask of a session; commands are carried out one after the other. */
public sealed interface Command {

    /** Run every stage that is not finished, up to this one inclusive. */
    record RunTo(StageName last) implements Command {}

    /** Run the next stage that is not finished. */
    record Step() implements Command {}

    /** Do not wait any longer for the service on the web that is waited for; go on without it. */
    record Skip() implements Command {}

    /** Finish the model call or run in hand, then rest. */
    record Pause() implements Command {}

    /** Stop at once, with every child process; what was finished stays. */
    record Stop() implements Command {}

    /** Replace a file of the project by hand. */
    record Edit(String path, String text) implements Command {}

    /** Remove a file of the program by hand; its path is relative to the project. */
    record Remove(String path) implements Command {}

    /** Answer what a waiting stage asked: new settings by their keys. */
    record Answer(Map<String, String> settings) implements Command {}

    /** Take a stage as it stands, with what was changed by hand and whatever it read. */
    record Keep(StageName stage) implements Command {}

    /** Let a stage be run again although it was changed by hand; the changed version stays in history. */
    record Overwrite(StageName stage) implements Command {}

    /** Let every turn of the code agent wait for the user before it is applied, from now on; off at first. */
    record Review(boolean on) implements Command {}

    /**
     * What is to become of the turn that waits.
     *
     * @param files the texts of the files that the turn changes, by their paths in the program, as they are to be; one that
     *              is missing here is not to be there
     */
    record Decide(Map<String, String> files) implements Command {}

    /** Words of the user that all later requests carry. */
    record Guide(String text) implements Command {}
}
