package org.autoreproduce.pipeline;

import java.util.List;
import org.autoreproduce.verdict.OtherRow;

/**
 * What review found out about where results stand; the mask is made from it and the claims. review/scope.json.
 *
 * @param methodNames  names by which the paper calls its own method
 * @param resultTables labels of the tables that print results
 * @param rows         printed numbers of other rows on the claims' data sets and metrics
 */
public record Scope(int schema, List<String> methodNames, List<String> resultTables,
        List<OtherRow> rows) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the lists. */
    public Scope {
        methodNames = List.copyOf(methodNames);
        resultTables = List.copyOf(resultTables);
        rows = List.copyOf(rows);
    }
}
