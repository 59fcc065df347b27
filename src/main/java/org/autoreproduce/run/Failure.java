package org.autoreproduce.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a program failed, reduced to what is the same on every machine: relative paths, no times, addresses, process ids.
 *
 * @param type    of the exception, as ValueError; empty where there was no traceback
 * @param message of the exception, or the last line of stderr
 * @param frames  of the program's own files, outermost first
 * @param cause   the exception it was raised from, or while that was handled
 */
public record Failure(String type, String message, List<Frame> frames, @Nullable Failure cause) {
    /** Copies the frames. */
    public Failure {
        frames = List.copyOf(frames);
    }

    /**
     * A place in the program.
     *
     * @param file     relative to the program's folder
     * @param line     from 1
     * @param function as in the traceback; empty for a syntax error
     */
    public record Frame(String file, int line, String function) {}
}
