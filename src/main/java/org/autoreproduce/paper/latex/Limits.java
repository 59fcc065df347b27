package org.autoreproduce.paper.latex;

import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/** How much work one paper may be; a paper that wants more is damaged or means harm, and ends in a sentence. */
final class Limits {
    private static final int TOKENS = 6_000_000;
    private static final int EXPANSIONS = 400_000;
    private static final int DEEPEST = 120;
    private static final int INPUTS = 300;

    private final Cancellation stop;
    private int tokens;
    private int expansions;
    private int inputs;
    private int depth;

    Limits(Cancellation stop) {
        this.stop = stop;
    }

    /** Notes a token that was read. */
    void token() {
        if (++tokens > TOKENS) {
            throw endless();
        }
        if (tokens % 10_000 == 0) {
            stop.check();
        }
    }

    /** Notes a macro that was replaced by so many tokens. */
    void expansion(int size) {
        tokens += size / 4;
        if (++expansions > EXPANSIONS || tokens > TOKENS) {
            throw endless();
        }
    }

    /** Notes a file that was read. */
    void input() {
        if (++inputs > INPUTS) {
            throw endless();
        }
    }

    /** Notes that something begins inside something. */
    void enter() {
        if (++depth > DEEPEST) {
            throw endless();
        }
    }

    /** Notes its end. */
    void leave() {
        depth--;
    }

    private static ProblemException endless() {
        return new ProblemException("paper.latex.endless");
    }
}
