package org.autoreproduce.code.test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.autoreproduce.evidence.Id;

/**
 * What the tests are worth, and which requirements are green: those with at least one counted test that passes on the
 * code. A test counts if it was properly red on stubs of zeros or on stubs of noise; one about config values counts
 * also if changing each of them turns it red; one about shapes counts only for requirements that are about shape, which
 * the caller knows.
 *
 * @param tests sorted by id
 */
public record TestTally(List<Tallied> tests) {
    /** Copies the list. */
    public TestTally {
        tests = List.copyOf(tests);
    }

    /** The tally of these runs. */
    public static TestTally of(TestRuns runs) {
        TestReport code = runs.code();
        List<Tallied> tallied = new ArrayList<>();
        for (TestResult test : (code == null ? runs.zeros() : code).tests()) {
            boolean passes = code != null && test.outcome() == TestOutcome.PASSED;
            tallied.add(new Tallied(test, standing(test, runs), passes));
        }
        return new TestTally(tallied);
    }

    private static Standing standing(TestResult test, TestRuns runs) {
        if (test.outcome() == TestOutcome.SKIPPED) {
            return Standing.SKIPPED;
        }
        if (test.outcome() == TestOutcome.XFAILED) {
            return Standing.XFAILED;
        }
        if (test.shape()) {
            return Standing.SHAPE_ONLY;
        }
        return switch (StubColour.of(test, runs)) {
            case RED -> Standing.COUNTED;
            case BROKEN -> Standing.STUB_BROKEN;
            case ABSENT -> Standing.NO_RED_RUN;
            case GREEN -> test.config().isEmpty() ? Standing.PASSES_ON_STUBS : changed(test, runs.changed());
        };
    }

    private static Standing changed(TestResult test, Map<String, TestReport> changed) {
        Standing standing = Standing.COUNTED;
        for (String key : test.config()) {
            TestReport report = changed.get(key);
            if (report == null) {
                return Standing.CONFIG_UNTRIED;
            }
            standing = turnsRed(test, report) ? standing : Standing.CONFIG_UNCHANGED;
        }
        return standing;
    }

    /** A fixture may be what reads the value, so an error counts as red; a file that cannot be imported does not. */
    private static boolean turnsRed(TestResult test, TestReport report) {
        return report.test(test.id()).filter(
                result -> result.outcome() == TestOutcome.FAILED || result.outcome() == TestOutcome.ERROR).isPresent();
    }

    /**
     * The requirements with a counted test, whether it passes or not: what the tests can show once the code is there.
     *
     * @param aboutShape requirements for which tests of shapes count, too
     */
    public SortedSet<Id> covered(Set<Id> aboutShape) {
        return requirements(aboutShape, test -> true);
    }

    /**
     * The requirements with a counted test that passes on the code.
     *
     * @param aboutShape requirements for which tests of shapes count, too
     */
    public SortedSet<Id> green(Set<Id> aboutShape) {
        return requirements(aboutShape, Tallied::passes);
    }

    /** How many counted tests pass on the code: the first half of a draft's score. */
    public int passed() {
        return (int) tests.stream().filter(test -> test.counted() && test.passes()).count();
    }

    /** Marks that name none of the requirements: a sentence for the model for each such test. */
    public List<String> strangers(Collection<Id> known) {
        List<String> sentences = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        known.forEach(id -> names.add(id.toString()));
        for (Tallied each : tests) {
            List<String> strange = each.test().requirements().stream().filter(name -> !names.contains(name)).toList();
            if (!strange.isEmpty()) {
                sentences.add(each.test().id() + " names requirements that do not exist: "
                        + String.join(", ", strange)
                        + ".");
            } else if (each.test().requirements().isEmpty()) {
                sentences.add(each.test().id() + " names no requirement.");
            }
        }
        return sentences;
    }

    /** The tests that do not count and why, a line each, for the model that wrote them; empty where all count. */
    public String objections() {
        StringBuilder out = new StringBuilder();
        for (Tallied each : tests) {
            if (!each.counted() && each.standing() != Standing.SHAPE_ONLY) {
                String keys = each.test().config().isEmpty()
                        ? ""
                        : " (config: " + String.join(", ", each.test().config()) + ")";
                out.append(each.test().id()).append(keys).append(' ').append(each.standing().words()).append(".\n");
            }
        }
        return out.toString();
    }

    private SortedSet<Id> requirements(Set<Id> aboutShape, Predicate<Tallied> which) {
        SortedSet<Id> found = new TreeSet<>();
        for (Tallied each : tests) {
            for (String name : which.test(each) ? each.test().requirements() : List.<String>of()) {
                if (name.matches("R[1-9][0-9]{0,8}")) {
                    Id id = Id.of(name);
                    boolean shape = each.standing() == Standing.SHAPE_ONLY && aboutShape.contains(id);
                    if (each.counted() || shape) {
                        found.add(id);
                    }
                }
            }
        }
        return found;
    }
}
