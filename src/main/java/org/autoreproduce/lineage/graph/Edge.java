package org.autoreproduce.lineage.graph;

import java.util.List;
import org.autoreproduce.study.EdgeKind;

/**
 * That a work cites another.
 *
 * @param from   index of the work that cites
 * @param to     index of the work that is cited
 * @param kind   what the cited work is to it
 * @param by     who says so
 * @param places every citing sentence, in reading order; empty where only the list is known
 */
public record Edge(int from, int to, EdgeKind kind, By by, List<Citing> places) {
    /** Copies the list. */
    public Edge {
        places = List.copyOf(places);
    }

    /** Who says what a work is to another; a later one overrides an earlier. */
    public enum By {
        /** The text of the citing work. */
        TEXT,
        /** The research agent. */
        AGENT,
        /** The user. */
        USER
    }
}
