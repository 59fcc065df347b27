package org.autoreproduce.code.test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What of a test run goes back to a model: ids and outcomes, and of failures type, message and our frames. Equal runs
 * give equal text, and runs that differ only in measured numbers differ only within what {@code measured} returns: also
 * where messages are cut, numbers are taken to be of one length.
 */
public final class RunReduction {
    private static final int MOST_FAILURES = 8;
    private static final int MOST_FRAMES = 6;

    private final UnaryOperator<String> measured;

    /**
     * A reduction.
     *
     * @param measured how a measured number is written for a model
     */
    public RunReduction(UnaryOperator<String> measured) {
        this.measured = measured;
    }

    /** The run in a text of a few thousand characters at most. */
    public String text(TestReport report) {
        StringBuilder out = new StringBuilder();
        out.append("Tests: ").append(report.count(TestOutcome.PASSED)).append(" passed");
        count(out, report, TestOutcome.FAILED, " failed");
        count(out, report, TestOutcome.ERROR, " with errors around them");
        count(out, report, TestOutcome.SKIPPED, " skipped");
        count(out, report, TestOutcome.XFAILED, " expected to fail");
        out.append(".\n");
        if (!report.complete()) {
            String running = report.running();
            out.append(running == null
                    ? "The run ended before its last test.\n"
                    : "The run ended within " + running + " and never came to the tests behind it.\n");
        }
        for (TestReport.Uncollected file : report.uncollected()) {
            out.append("\nCANNOT IMPORT ").append(file.file()).append('\n');
            raised(out, file.raised());
        }
        failures(out, report);
        others(out, report, TestOutcome.SKIPPED, "\nSkipped:\n");
        others(out, report, TestOutcome.XFAILED, "\nExpected to fail:\n");
        others(out, report, TestOutcome.PASSED, "\nPassed:\n");
        return out.toString();
    }

    private static void count(StringBuilder out, TestReport report, TestOutcome outcome, String words) {
        if (report.count(outcome) > 0) {
            out.append(", ").append(report.count(outcome)).append(words);
        }
    }

    private void failures(StringBuilder out, TestReport report) {
        List<TestResult> failed = new ArrayList<>(report.tests());
        failed.removeIf(test -> test.outcome() != TestOutcome.FAILED && test.outcome() != TestOutcome.ERROR);
        for (TestResult test : failed.subList(0, Math.min(MOST_FAILURES, failed.size()))) {
            out.append('\n').append(test.outcome()).append(' ').append(named(test)).append('\n');
            if (test.raised() != null) {
                raised(out, test.raised());
            }
        }
        if (failed.size() > MOST_FAILURES) {
            out.append("\nAlso failed:\n");
            failed.subList(MOST_FAILURES, failed.size()).forEach(
                    test -> out.append("  ").append(named(test)).append('\n'));
        }
    }

    private void raised(StringBuilder out, Raised raised) {
        String where = raised.phase().equals("call") ? "" : " (" + raised.phase() + ")";
        out.append("  ").append(raised.exception()).append(where).append('\n');
        new MessageText(raised.message()).reduced(measured).lines().forEach(
                line -> out.append("  ").append(line).append('\n'));
        List<Frame> frames = raised.frames();
        frames.subList(Math.max(0, frames.size() - MOST_FRAMES), frames.size()).forEach(
                frame -> out.append("  at ").append(frame.file()).append(':').append(frame.line()).append(" in ")
                        .append(frame.function()).append('\n'));
    }

    private static void others(StringBuilder out, TestReport report, TestOutcome outcome, String heading) {
        if (report.count(outcome) > 0) {
            out.append(heading);
            report.tests().stream().filter(test -> test.outcome() == outcome).forEach(
                    test -> out.append("  ").append(named(test)).append('\n'));
        }
    }

    private static String named(TestResult test) {
        String requirements = test.requirements().isEmpty()
                ? ""
                : " [" + String.join(", ", test.requirements()) + "]";
        return test.id() + requirements;
    }
}
