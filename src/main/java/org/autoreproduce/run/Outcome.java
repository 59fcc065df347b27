package org.autoreproduce.run;

/** How a run ended. */
public enum Outcome {
    /** The program ended with code 0. */
    OK,
    /** The program ended with another code or by a signal, or had too many processes. */
    FAILED,
    /** Wall or processor time was used up. */
    TIME_LIMIT,
    /** Memory or address space was used up. */
    MEMORY_LIMIT,
    /** The out folder or one of its files grew too big. */
    DISK_LIMIT,
    /** It stood still: nothing printed, next to nothing computed. */
    STALLED,
    /** Its loss was no finite number any more. */
    DIVERGED,
    /** The user asked for it. */
    STOPPED,
    /** The supervisor ended without a word: killed, or the machine went down. */
    LOST,
    /** The sandbox could not be set up; this says nothing about the program. */
    NOT_STARTED;

    /** Whether the result belongs to the program, so that the same run need not be run again. */
    public boolean finished() {
        return this != STOPPED && this != LOST && this != NOT_STARTED;
    }
}
