package org.autoreproduce.code.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.json.Json;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the tests.json of a run holds; our pytest plugin writes it.
 *
 * @param complete   false where the run ended before its last test
 * @param running    the test that it was in then; null otherwise
 * @param tests      sorted by id
 * @param uncollected files whose tests could not even be listed, sorted
 */
public record TestReport(int schema, boolean complete, @Nullable String running, List<TestResult> tests,
        List<Uncollected> uncollected) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the lists. */
    public TestReport {
        tests = List.copyOf(tests);
        uncollected = List.copyOf(uncollected);
    }

    /** A test file that could not be imported. */
    public record Uncollected(String file, Raised raised) {}

    /** Reads a tests.json; a broken or newer one is a problem told to the user. */
    public static TestReport read(String text) {
        try {
            TestReport report = new Json().read(text, TestReport.class);
            if (report.schema() == SCHEMA) {
                return report;
            }
            throw new ProblemException("code.tests.newer", report.schema(), SCHEMA);
        } catch (JsonProcessingException | NullPointerException e) {
            throw new ProblemException(e, Sentence.of("code.tests.broken"));
        }
    }

    /** The test of that id, if it was in the run. */
    public Optional<TestResult> test(String id) {
        return tests.stream().filter(test -> test.id().equals(id)).findFirst();
    }

    /** How many tests ended so. */
    public int count(TestOutcome outcome) {
        return (int) tests.stream().filter(test -> test.outcome() == outcome).count();
    }
}
