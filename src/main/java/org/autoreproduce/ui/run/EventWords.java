package org.autoreproduce.ui.run;

import java.util.Optional;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** What happened in a session, a line each. */
final class EventWords {
    private EventWords() {}

    /** The line for an event; none for what is shown elsewhere. */
    static Optional<String> of(Event event) {
        return Optional.ofNullable(line(event));
    }

    private static @Nullable String line(Event event) {
        return switch (event) {
            case Event.StageStarted e -> Words.of("ui.console.started", stage(e.stage()));
            case Event.StageEnded e -> Words.of("ui.console.ended", stage(e.stage()),
                    Words.of("ui.state." + e.state().id())) + (e.sentence() == null ? "" : ". " + e.sentence());
            case Event.Tried e ->
                Words.of("ui.console.tried", stage(e.stage()), e.number(), e.limit(), e.outcome());
            case Event.CallEnded e -> Words.of("ui.console.call", stage(e.stage()), e.purpose(), e.source());
            case Event.BackOff e -> e.reason();
            case Event.Looking e -> Words.of("lineage.looking", e.work());
            case Event.Waiting e -> Words.of("lineage.waiting", e.service(), (e.ms() + 999) / 1000);
            case Event.RunEnded e ->
                Words.of("ui.console.ran", e.run(), e.phase(), Words.of("ui.console.outcome." + e.outcome().replace("_",
                        "")));
            case Event.Log e -> e.line();
            case Event.Problem e -> e.sentence();
            case Event.Opened _,Event.CallStarted _,Event.RunStarted _,Event.Child _,Event.Edited _,Event.Guided _,Event.Reviewing _,Event.Proposed _,Event.Decided _,Event.Closed _ ->
                null;
        };
    }

    private static String stage(StageName stage) {
        return Words.of("ui.stage." + stage.id());
    }
}
