package org.autoreproduce.code.syntax;

import java.io.IOException;
import org.autoreproduce.process.Cancellation;

/** Starts a Python interpreter on a script of ours; how and where it does so is the business of another room. */
@FunctionalInterface
public interface ScriptRunner {
    /**
     * Runs {@code python -I -c script}, gives it the text on standard input as UTF-8, and waits.
     *
     * @return its standard output
     * @throws IOException where it cannot be started, or ends with another exit code than 0
     */
    String run(String script, String stdin, Cancellation stop) throws IOException;
}
