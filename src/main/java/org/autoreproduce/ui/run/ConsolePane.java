package org.autoreproduce.ui.run;

import java.util.ArrayDeque;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** What happened in this session, a line each, the newest below. */
public final class ConsolePane {
    private static final int MOST = 2_000;

    private final ArrayDeque<String> lines = new ArrayDeque<>();
    private final TextArea area = new TextArea();

    /** Empty. */
    public ConsolePane() {
        area.setEditable(false);
        area.setId("console");
        area.getStyleClass().add("console");
        area.setPromptText(Words.of("ui.console.empty"));
    }

    /** The pane. */
    public Node view() {
        return area;
    }

    /** Something happened. */
    public void on(Event event) {
        line(event).ifPresent(this::add);
    }

    private void add(String line) {
        lines.add(line);
        area.appendText((lines.size() == 1 ? "" : "\n") + line);
        if (lines.size() > MOST) {
            int cut = 0;
            for (int i = 0; i < MOST / 4; i++) {
                @Nullable
                String gone = lines.poll();
                cut += gone == null ? 0 : gone.length() + 1;
            }
            area.deleteText(0, Math.min(cut, area.getLength()));
        }
    }

    private static Optional<String> line(Event event) {
        return Optional.ofNullable(switch (event) {
            case Event.StageStarted e -> "== " + e.stage().id();
            case Event.StageEnded e -> "== " + e.stage().id() + ": " + e.state().id()
                    + (e.sentence() == null ? "" : ". " + e.sentence());
            case Event.Tried e -> e.stage().id() + " " + e.number() + "/" + e.limit() + ": " + e.outcome();
            case Event.CallEnded e -> e.stage().id() + ": " + e.purpose() + " (" + e.source() + ")";
            case Event.BackOff e -> e.reason();
            case Event.RunEnded e -> e.phase() + " " + e.run() + ": " + e.outcome();
            case Event.Log e -> e.line();
            case Event.Problem e -> e.sentence();
            case Event.Opened _,Event.CallStarted _,Event.RunStarted _,Event.Child _,Event.Edited _,Event.Guided _,Event.Reviewing _,Event.Proposed _,Event.Decided _,Event.Closed _ ->
                null;
        });
    }
}
