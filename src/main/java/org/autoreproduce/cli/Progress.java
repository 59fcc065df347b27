package org.autoreproduce.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.text.Sentence;

/**
 * Tells a session's events as they come: on a terminal one line is kept up to date below the finished ones, in a pipe
 * every event that matters is a plain line.
 */
final class Progress {
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier millis;
    private final long start;
    private long tokens;
    private boolean estimated;
    private BigDecimal cost = BigDecimal.ZERO;
    private boolean priced = true;

    Progress(PrintStream out, boolean terminal, LongSupplier millis) {
        this.out = out;
        this.terminal = terminal;
        this.millis = millis;
        this.start = millis.getAsLong();
    }

    synchronized void on(Event event) {
        switch (event) {
            case Event.Opened e -> {
                if (e.replay()) {
                    line(Sentence.of("cli.replay").words());
                }
            }
            case Event.StageStarted e -> now(Sentence.of("cli.stage.started", e.stage().id()).words());
            case Event.Tried e -> line(
                    Sentence.of("cli.tried", e.stage().id(), e.number(), e.limit(), e.outcome()).words());
            case Event.StageEnded e -> line(Sentence.of("cli.stage.ended", e.stage().id(), e.state().id(),
                    e.sentence() == null || e.state() == StageState.FAILED ? "" : ": " + e.sentence()).words()
                    + meter());
            case Event.CallStarted e -> now(Sentence.of("cli.call.started", e.stage().id(), e.purpose()).words());
            case Event.CallEnded e -> call(e);
            case Event.BackOff e -> line(Sentence.of("cli.waiting", e.reason(), seconds(e.ms())).words());
            case Event.Looking e -> now(Sentence.of("lineage.looking", e.work()).words());
            case Event.Waiting e -> line(Sentence.of("lineage.waiting", e.service(), seconds(e.ms())).words());
            case Event.RunStarted e -> now(
                    Sentence.of("cli.run.started", what(e.phase(), e.seeds()), e.stage().id()).words());
            case Event.RunEnded e -> line(Sentence.of("cli.run.ended", e.run(), what(e.phase(), e.seeds()), e.outcome(),
                    seconds(e.ms())).words());
            case Event.Log e -> now(e.line());
            case Event.Edited e -> line(Sentence.of("cli.edited", e.files().toString()).words());
            // why something failed is told at the end, on its own stream
            case Event.Problem _,Event.Child _,Event.Guided _,Event.Reviewing _,Event.Proposed _,Event.Decided _,Event.Closed _ ->
                {
                }
        }
    }

    /** Ends the line that is kept up to date. */
    synchronized void end() {
        if (terminal) {
            out.print(CLEAR);
            out.flush();
        }
    }

    private void call(Event.CallEnded call) {
        if (call.source().equals("model")) {
            tokens += call.tokensIn() + call.tokensOut();
            estimated |= call.estimated();
            BigDecimal price = call.cost();
            if (price == null) {
                priced = false;
            } else {
                cost = cost.add(price);
            }
        }
        now(Sentence.of("cli.call.ended", call.stage().id(), call.purpose(), call.call(), call.source()).words());
    }

    private static String what(String phase, List<Integer> seeds) {
        return seeds.isEmpty() ? phase : phase + ", " + Sentence.of("cli.seed", seeds.getFirst()).words();
    }

    private void line(String text) {
        out.println((terminal ? CLEAR : "") + text);
    }

    /** What is going on now: overwritten by what comes next on a terminal, a line of its own in a pipe. */
    private void now(String text) {
        if (terminal) {
            String whole = text + meter();
            out.print(CLEAR + whole.substring(0, Math.min(whole.length(), 150)));
            out.flush();
        } else {
            out.println(text);
        }
    }

    private String meter() {
        String money = priced
                ? "$" + cost.setScale(2, java.math.RoundingMode.HALF_UP)
                : Sentence.of("cli.unpriced").words();
        return "  [" + Sentence.of("cli.meter", (estimated ? "~" : "") + tokens, money,
                seconds(millis.getAsLong() - start)).words() + "]";
    }

    private static String seconds(long ms) {
        Duration time = Duration.ofMillis(ms);
        return time.toMinutes() > 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : BigDecimal.valueOf(ms, 3).setScale(1, java.math.RoundingMode.HALF_UP) + " s";
    }
}
