package org.autoreproduce.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.StageName;

/**
 * The program's own time by its events, in milliseconds: wall time less the waits for models, back-off and children.
 *
 * @param stages wall and waits of each stage that ran
 * @param wall   of the whole session, opening and closing included
 */
record OwnTime(Map<StageName, Span> stages, long wall) {

    /** A stage's time. */
    record Span(long wall, long waits) {
        long own() {
            return wall - waits;
        }

        Span and(long moreWall, long moreWaits) {
            return new Span(wall + moreWall, waits + moreWaits);
        }
    }

    static OwnTime of(List<Event> events, long wall) {
        Map<StageName, Span> stages = new EnumMap<>(StageName.class);
        for (Event event : events) {
            switch (event) {
                case Event.StageEnded e -> add(stages, e.stage(), e.ms(), 0);
                case Event.CallEnded e -> add(stages, e.stage(), 0, e.waitedMs());
                // a run played back is the replay's own work and has no child; in life its time would be a wait
                case Event.Child e -> add(stages, e.stage(), 0, e.ms());
                default -> {
                }
            }
        }
        return new OwnTime(stages, wall);
    }

    /** All of it. */
    long own() {
        return wall - stages.values().stream().mapToLong(Span::waits).sum();
    }

    private static void add(Map<StageName, Span> stages, StageName stage, long wall, long waits) {
        stages.merge(stage, new Span(wall, waits), (a, b) -> a.and(b.wall(), b.waits()));
    }
}
