package org.autoreproduce.cli;

import java.util.List;
import org.autoreproduce.verdict.Outcome;

/** What the program's exit code says. */
enum Exit {
    /** Every claim was reproduced. */
    REPRODUCED(0),
    /** Something failed; a sentence said what. */
    FAILED(1),
    /** Some claim deviates, is inconclusive or was not attempted. */
    NOT_ALL(3),
    /** It goes on when the user has done what the last sentence says. */
    NEEDS_YOU(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** What the verdicts amount to; no claims at all is not "all reproduced". */
    static Exit of(List<Outcome> verdicts) {
        return !verdicts.isEmpty() && verdicts.stream().allMatch(v -> v == Outcome.REPRODUCED) ? REPRODUCED : NOT_ALL;
    }
}
