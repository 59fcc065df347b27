package org.autoreproduce.pipeline;

import java.util.Map;
import java.util.TreeMap;

/** What a stage has read so far, each with its hash: the stage's key in the making. */
final class Reads {
    private final Fingerprints fingerprints;
    private final Map<String, String> seen = new TreeMap<>();

    Reads(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** Notes that the stage looks at this, as it is now; what changes between two looks is a change. */
    void note(String key) {
        seen.computeIfAbsent(key, fingerprints::of);
    }

    Map<String, String> all() {
        return Map.copyOf(seen);
    }
}
