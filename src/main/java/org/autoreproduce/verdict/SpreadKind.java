package org.autoreproduce.verdict;

/** What the number behind ± is. */
public enum SpreadKind {
    STANDARD_DEVIATION, STANDARD_ERROR, INTERVAL_95, UNKNOWN
}
