package org.autoreproduce.pipeline.account;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes on only when it is told to. */
final class Ticks implements InstantSource {
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    synchronized void pass(long ms) {
        now = now.plusMillis(ms);
    }
}
