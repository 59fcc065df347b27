package org.autoreproduce.pipeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The stages, in the order in which they run. */
public enum StageName {
    /** The paper as a document. */
    INTAKE,
    /** Three summaries, claims, requirements, open questions. */
    REVIEW,
    /** The cited works that matter and the lines of them that answer questions. */
    LINEAGE,
    /** Files, settings, assumptions and the binding of each claim to a number. */
    PLAN,
    /** The loader, shown to run by a probe of the first batch. */
    DATA,
    /** The method under unit tests. */
    METHOD,
    /** The whole program under unit tests, with a dry run. */
    EXPERIMENT,
    /** Probe, smoke, capped, then full over the seeds. */
    RUN,
    /** Each claim judged by arithmetic. */
    VERDICT;

    /** Whether it writes the program. */
    boolean writesCode() {
        return compareTo(PLAN) >= 0 && compareTo(EXPERIMENT) <= 0;
    }

    /** The name in files and on the command line: small letters. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
