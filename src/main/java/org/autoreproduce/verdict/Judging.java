package org.autoreproduce.verdict;

import java.util.List;
import java.util.Map;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.text.Sentence;

/**
 * All that a verdict is a function of, besides the claims.
 *
 * @param runs         full-phase runs of the current commit, settings and data, in the order they began
 * @param lines        all lines of these runs
 * @param notAttempted claims that nobody tried, with the reason: data not given, dropped by the user
 * @param rows         printed numbers of other rows
 * @param fixed        tolerances and seeds
 */
public record Judging(List<Binding> bindings, List<FullRun> runs, List<Measurement> lines,
        Map<Id, Sentence> notAttempted, List<OtherRow> rows, FixedTolerances fixed) {
    /** Copies the collections. */
    public Judging {
        bindings = List.copyOf(bindings);
        runs = List.copyOf(runs);
        lines = List.copyOf(lines);
        notAttempted = Map.copyOf(notAttempted);
        rows = List.copyOf(rows);
    }
}
