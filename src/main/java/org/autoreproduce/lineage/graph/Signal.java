package org.autoreproduce.lineage.graph;

/** What in a paper's text speaks for a cited work. The weights were set by hand and are the whole ranking. */
public enum Signal {
    /** "Our code is based on", "we extend": the first place counts 2, each further one half of the last. */
    BUILDS_ON(2.0),
    /** It has a row or column of its own in a table, or is cited in one: mostly a baseline. */
    TABLE(1.5),
    /** "Following", "as in", "the same architecture as". */
    FOLLOWS(1.2),
    /** Cited where the experiments are told. */
    EXPERIMENTS(1.0),
    /** Cited where the method is told. */
    METHOD(0.8),
    /** A passage that cites it is near to an open question, by the likeness of their meanings. */
    CLOSE_TO_QUESTION(1.0),
    /** "We compare with", "baseline". */
    COMPARES(0.6),
    /** Cited often, wherever. */
    OFTEN(0.5),
    /** Its entry prints the address of a repository. */
    CODE(0.4),
    /** Not much older than the newest work cited. */
    RECENT(0.3);

    private final double weight;

    Signal(double weight) {
        this.weight = weight;
    }

    /** What the first place adds. */
    double weight() {
        return weight;
    }
}
