package org.autoreproduce.bench;

import java.time.Duration;
import java.util.List;
import org.autoreproduce.pipeline.Event;

/**
 * The sample as it runs when nobody kills it.
 *
 * @param duration from the program's start to its end
 * @param exit     its exit code
 * @param verdicts with placeholders for the runs' numbers
 * @param at       when each event was, since the start
 */
public record Undisturbed(Duration duration, int exit, int requests, String verdicts, List<Event> events,
        List<Duration> at) {}
