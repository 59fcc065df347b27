package org.autoreproduce.lineage.source.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Keeps the requests to each service apart. May be shared by all threads. */
final class Pace {
    private final InstantSource clock;
    private final Map<String, Instant> next = new HashMap<>();

    Pace(InstantSource clock) {
        this.clock = clock;
    }

    /** How long to wait for the next turn, which is taken by asking. */
    synchronized Duration turn(Service service) {
        Instant now = clock.instant();
        Instant free = next.getOrDefault(service.name(), now);
        Instant mine = free.isAfter(now) ? free : now;
        next.put(service.name(), mine.plus(service.apart()));
        return Duration.between(now, mine);
    }
}
