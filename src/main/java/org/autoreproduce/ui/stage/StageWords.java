package org.autoreproduce.ui.stage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.pipeline.ChangedWords;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.pipeline.account.StageLedger;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Stages, states, money and time in words. */
public final class StageWords {
    private StageWords() {}

    /** A stage's name for people. */
    public static String name(StageName stage) {
        return Sentence.of("ui.stage." + stage.id()).words();
    }

    /** A state's name for people. */
    public static String state(StageState state) {
        return Sentence.of("ui.state." + state.id()).words();
    }

    /** Where a stage stands, for people; one that was begun and stopped is not merely to come. */
    public static String state(StageCell cell) {
        StageLedger ledger = cell.ledger();
        boolean stopped = cell.state() == StageState.PENDING && ledger != null && !ledger.wall().isZero();
        return stopped ? Sentence.of("ui.state.stopped").words() : state(cell.state());
    }

    /** Money as $0.84; nothing known about the price is told, not hidden. */
    public static String money(@Nullable BigDecimal dollars) {
        return dollars == null
                ? Sentence.of("ui.unpriced").words()
                : "$" + dollars.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** Tokens as 212 k. */
    public static String tokens(long tokens) {
        return tokens < 1000 ? Long.toString(tokens) : (tokens + 500) / 1000 + " k";
    }

    /** Time as 2 min 5 s. */
    public static String time(Duration time) {
        if (time.toMinutes() > 0) {
            return time.toMinutes() + " min " + time.toSecondsPart() + " s";
        }
        return BigDecimal.valueOf(time.toMillis(), 3).setScale(1, RoundingMode.HALF_UP).toPlainString() + " s";
    }

    /** Everything about a stage, a line each. */
    public static String tooltip(StageCell cell) {
        List<String> lines = new ArrayList<>();
        lines.add(name(cell.stage()) + ": " + state(cell));
        if (cell.tries() > 0) {
            lines.add(Sentence.of("ui.rail.tries", cell.tries()).words());
        }
        StageLedger ledger = cell.ledger();
        if (ledger != null && !ledger.calls().isEmpty()) {
            lines.add(Sentence.of("ui.rail.took", ledger.calls().size(), tokens(ledger.tokens()),
                    money(ledger.dollars())).words());
        }
        if (ledger != null && !ledger.wall().isZero()) {
            lines.add(time(ledger.wall()));
        }
        if (cell.sentence() != null) {
            lines.add(cell.sentence());
        }
        if (!cell.changed().isEmpty()) {
            lines.add(ChangedWords.of(cell.changed()).words());
        }
        lines.addAll(cell.marks());
        return String.join("\n", lines);
    }
}
