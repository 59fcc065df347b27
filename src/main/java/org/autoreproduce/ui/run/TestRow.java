package org.autoreproduce.ui.run;

import org.autoreproduce.pipeline.ChecksFile;
import org.autoreproduce.pipeline.StageName;

/** A row of the table of tests. */
sealed interface TestRow {
    StageName stage();

    /**
     * Stands above the tests of a stage.
     *
     * @param passed how many of all its tests did
     * @param other  how many did not
     */
    record Heading(StageName stage, int passed, int other) implements TestRow {}

    /** A unit test. */
    record Case(StageName stage, ChecksFile.Test test) implements TestRow {}

    /** A test file that was changed after it was written, and why. */
    record Edit(StageName stage, ChecksFile.Edit edit) implements TestRow {}
}
