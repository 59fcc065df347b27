package org.autoreproduce.code.test;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a test looks on stubs. Red is only what fails by values: a test that cannot even run would be red on anything. */
enum StubColour {
    GREEN, RED, BROKEN, ABSENT;

    private static final Set<String> STRUCTURAL = Set.of("ImportError", "ModuleNotFoundError", "NameError",
            "SyntaxError", "IndentationError", "TabError", "NotImplementedError");

    /**
     * On both kinds of stub: green only if it passes on zeros and at least once on noise, since noise is another one each
     * time; red if it is properly red on one kind.
     */
    static StubColour of(TestResult test, TestRuns runs) {
        StubColour zeros = on(test, runs.zeros());
        List<StubColour> all = runs.noise().stream().map(report -> on(test, report)).toList();
        StubColour noise = all.contains(GREEN)
                ? GREEN
                : all.contains(ABSENT) ? ABSENT : all.contains(BROKEN) ? BROKEN : RED;
        if (zeros == ABSENT || noise == ABSENT) {
            return ABSENT;
        }
        if (zeros == RED || noise == RED) {
            return RED;
        }
        return zeros == BROKEN || noise == BROKEN ? BROKEN : GREEN;
    }

    private static StubColour on(TestResult test, TestReport report) {
        TestResult result = report.test(test.id()).orElse(null);
        if (result == null) {
            boolean lost = report.uncollected().stream().anyMatch(
                    file -> file.file().equals(test.file()) || file.file().endsWith("conftest.py"));
            return lost ? BROKEN : ABSENT;
        }
        if (!result.source().equals(test.source())) {
            return ABSENT;
        }
        return switch (result.outcome()) {
            case PASSED -> GREEN;
            case FAILED -> structural(result.raised()) ? BROKEN : RED;
            case ERROR -> BROKEN;
            case SKIPPED, XFAILED -> ABSENT;
        };
    }

    /** Whether the program lacks what the test calls, so that it says nothing of values. */
    private static boolean structural(@Nullable Raised raised) {
        if (raised == null) {
            return false;
        }
        String message = raised.message();
        return switch (raised.exception()) {
            case "AttributeError" -> message.startsWith("module ");
            case "TypeError" -> message.contains("positional argument") || message.contains("keyword argument");
            default -> STRUCTURAL.contains(raised.exception());
        };
    }
}
