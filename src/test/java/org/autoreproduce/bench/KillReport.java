package org.autoreproduce.bench;

import java.util.List;
import org.autoreproduce.pipeline.StageName;

/**
 * What came of it.
 *
 * @param requests that reached the server, over all sessions
 * @param again    finished stages that ran once more
 * @param adopted  runs that outlived the program and were taken over, "2 of 2"; empty where none outlived it
 * @param faults   everything that should not be
 */
public record KillReport(List<Killed> killed, int requests, List<StageName> again, String adopted,
        List<String> faults) {
    /** Copies the lists. */
    public KillReport {
        killed = List.copyOf(killed);
        again = List.copyOf(again);
        faults = List.copyOf(faults);
    }
}
