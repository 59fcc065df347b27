package org.autoreproduce.pipeline;

/**
 * A function of the items it reads. Run again with the same items, the same replies of the models and the same
 * outcomes of runs, it writes the same bytes; so a killed stage is simply begun again, and what was paid for comes from
 * the journal.
 */
public interface Stage {
    /** Which stage this is. */
    StageName name();

    /** Does the work; a ProblemException leaves the stage pending, to be gone on with later. */
    StageOutcome run(StageContext context);
}
