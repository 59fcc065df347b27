package org.autoreproduce.pipeline;

import java.util.List;
import org.autoreproduce.verdict.Verdict;

/** What verdict/verdict.json holds. */
public record VerdictFile(int schema, List<Verdict> verdicts) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the list. */
    public VerdictFile {
        verdicts = List.copyOf(verdicts);
    }
}
