package org.autoreproduce.pipeline.stage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.llm.Measured;
import org.autoreproduce.run.Failure;
import org.autoreproduce.run.Failures;
import org.autoreproduce.run.RunResult;

/**
 * What goes back to a model from a run that failed: outcome, exception, message and our frames; the same on every
 * machine, with measured numbers marked.
 */
final class Reduction {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?[0-9]+\\.[0-9]+(?:[eE][-+]?[0-9]+)?");
    private static final int LONGEST = 1_500;

    /** In words for a prompt. */
    String of(RunResult result) {
        StringBuilder out = new StringBuilder();
        switch (result.outcome()) {
            case TIME_LIMIT -> out.append("The run was ended because its time limit was reached.\n");
            case MEMORY_LIMIT -> out.append("The run was ended because its memory limit was reached.\n");
            case DISK_LIMIT -> out.append("The run was ended because it wrote too much.\n");
            case STALLED ->
                out.append("The run was ended because it stood still: no output and no work for minutes.\n");
            case DIVERGED ->
                out.append("The run was ended because its loss was NaN or infinite several times in a row.\n");
            default -> out.append("The program ended with exit code ").append(result.code()).append(".\n");
        }
        Failures.of(result).ifPresent(failure -> tell(failure, out));
        return out.toString().strip();
    }

    private static void tell(Failure failure, StringBuilder out) {
        Failure cause = failure.cause();
        if (cause != null) {
            tell(cause, out);
            out.append("which led to:\n");
        }
        failure.frames().forEach(frame -> out.append("  %s:%d in %s%n".formatted(frame.file(), frame.line(),
                frame.function())));
        out.append(failure.type().isEmpty() ? "" : failure.type() + ": ").append(measured(failure.message()))
                .append('\n');
    }

    /** The numbers of a message count as measured: they differ in their last digits from machine to machine. */
    static String measured(String message) {
        String cut = message.length() <= LONGEST ? message : message.substring(0, LONGEST) + " …";
        return NUMBER.matcher(Measured.sent(cut)).replaceAll(m -> Matcher.quoteReplacement(Measured.mark(m.group())));
    }
}
