package org.autoreproduce.run.env;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.autoreproduce.process.Cancellation;

/** How this room starts other programs; what stands behind it lives in the process room. */
@FunctionalInterface
public interface Programs {
    /**
     * Runs a program to its end and reads all it says. Its standard input is empty; the whole tree of processes is gone
     * when this returns or throws.
     *
     * @param argv        the program and its arguments, never read by a shell
     * @param environment laid over the workbench's own environment; an empty value takes the variable away
     * @param limit       the longest it may take; then it is ended and the exit is {@link Output#OVERDUE}
     * @param line        called with each line of either stream as it comes, from any one thread at a time
     * @param stop        ends the program early; then CancellationException is thrown
     * @throws IOException where the program cannot be started
     */
    Output run(List<String> argv, Map<String, String> environment, Duration limit, Consumer<String> line,
            Cancellation stop) throws IOException;

    /**
     * What a program said.
     *
     * @param exit its exit code
     * @param out  its standard output
     * @param err  its standard error
     */
    record Output(int exit, String out, String err) {
        /** The exit of a program that was ended because its time was over. */
        public static final int OVERDUE = 124;

        /** Whether it ended well. */
        public boolean ok() {
            return exit == 0;
        }
    }
}
