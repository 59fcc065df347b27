package org.autoreproduce.doctor;

import org.autoreproduce.process.Cancellation;

/** Looks at one thing of this machine. */
@FunctionalInterface
public interface Probe {
    /** Looks, within a few seconds; what is missing is a finding, never an exception. */
    Finding look(Cancellation stop);
}
