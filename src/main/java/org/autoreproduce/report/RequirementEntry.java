package org.autoreproduce.report;

import java.util.List;
import org.autoreproduce.evidence.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * Something that the paper says the program must do, and how far it does.
 *
 * @param id       as R7
 * @param testable whether a unit test can show it
 * @param where    the passage that says so, where it stands now; null where it is lost
 * @param from     the page where it stood, from 1, if it stands elsewhere now; null else
 * @param code     lines that do it, as "model.py:41–58"
 * @param tests    what tests it
 * @param check    the research agent's judgement: met, wrong, missing; null before the check
 * @param note     what it said; null before the check
 */
public record RequirementEntry(String id, String statement, boolean testable, Anchor.@Nullable Passage where,
        @Nullable Integer from, List<String> code, List<TestEntry> tests, @Nullable String check,
        @Nullable String note) {
    /** Copies the lists. */
    public RequirementEntry {
        code = List.copyOf(code);
        tests = List.copyOf(tests);
    }

    /**
     * A test of it.
     *
     * @param counted it failed on both stubs, so passing says something
     * @param passed  in the last run of the tests
     */
    public record TestEntry(String id, String name, boolean counted, boolean passed) {}
}
