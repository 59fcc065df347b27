package org.autoreproduce.study;

/** The part of a program that a requirement or a question is about, and so the stage that answers for it. */
public enum Area {
    /** What is loaded or generated, split and prepared. */
    DATA,
    /** The model or algorithm itself. */
    METHOD,
    /** Training, evaluation, metrics, baselines, repetitions. */
    EXPERIMENT
}
