package org.autoreproduce.lineage.graph;

import org.autoreproduce.study.EdgeKind;

/**
 * What a cited work is to the paper, as the paper's text tells it.
 *
 * @param reference  number of its entry in the reference list
 * @param kind       the one that most speaks for
 * @param next       the one that speaks most for after it; BACKGROUND where nothing else does
 * @param confidence from 0 to 1
 * @param unclear    whether somebody should be asked: two kinds are about equally supported, or the work is cited among
 *                   the experiments and nothing says what for
 */
public record KindGuess(int reference, EdgeKind kind, EdgeKind next, double confidence, boolean unclear) {}
