package org.autoreproduce.run;

/** How much of the program a run does. Only full runs count for verdicts. */
public enum Phase {
    TEST, PROBE, SMOKE, CAPPED, FULL
}
