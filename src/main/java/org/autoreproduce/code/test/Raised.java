package org.autoreproduce.code.test;

import java.util.List;

/**
 * An exception that a test run met, in canonical form: no addresses, no foreign paths, numbers as plain Python prints
 * them.
 *
 * @param phase     collect, setup, call or teardown
 * @param exception the name of its type, as AssertionError
 * @param message   may have several lines; may be empty
 * @param frames    of the program and its tests only, outermost first
 */
public record Raised(String phase, String exception, String message, List<Frame> frames) {
    /** Copies the list. */
    public Raised {
        frames = List.copyOf(frames);
    }
}
