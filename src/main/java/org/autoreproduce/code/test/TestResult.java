package org.autoreproduce.code.test;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One test of a run.
 *
 * @param id           pytest's node id, relative to the program's folder
 * @param file         relative to the program's folder
 * @param line         where the test begins, from 1
 * @param source       hash of the test's file and of the conftest files above it: another hash is another test
 * @param requirements as its marks name them, as written
 * @param shape        marked as a test of shapes only
 * @param config       keys of config.yaml whose values it tests
 * @param raised       null where nothing was raised
 */
public record TestResult(String id, String file, int line, String source, List<String> requirements, boolean shape,
        List<String> config, TestOutcome outcome, @Nullable Raised raised) {
    /** Copies the lists. */
    public TestResult {
        requirements = List.copyOf(requirements);
        config = List.copyOf(config);
    }
}
