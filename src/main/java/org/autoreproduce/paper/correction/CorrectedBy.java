package org.autoreproduce.paper.correction;

/** Whose reading a correction takes. */
public enum CorrectedBy {
    /** A person's. */
    HAND,
    /** That of the user's GROBID service, which a person chose. */
    GROBID
}
