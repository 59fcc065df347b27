package org.autoreproduce.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.autoreproduce.project.Settings;
import org.autoreproduce.report.Cost;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Snapshot;
import org.autoreproduce.ui.stage.StageWords;

/** What was spent of what may be spent; warns when nine tenths are gone. */
final class Meter extends Label {
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
    private static final double MOST = 0.9;

    private final Tooltip tooltip = new Tooltip();

    Meter() {
        setId("meter");
        getStyleClass().add("meter");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(tooltip);
    }

    void show(Snapshot now) {
        now.report().ifPresent(report -> now.found()
                .ifPresent(found -> show(report.cost(), found.project().settings().limits())));
    }

    private void show(Cost cost, Settings.Limits limits) {
        long tokens = cost.tokensIn() + cost.tokensOut();
        if (tokens == 0 && cost.replayed() > 0) {
            setText(Words.of("ui.meter.recording", cost.calls()));
            tooltip.setText(
                    Words.of("ui.meter.recording.tip", StageWords.tokens(cost.replayedIn() + cost.replayedOut())));
            return;
        }
        String money = StageWords.money(cost.dollars());
        setText(limits.dollars() == null
                ? Words.of("ui.meter.tokens", money, StageWords.tokens(tokens), StageWords.tokens(limits.tokens()))
                : Words.of("ui.meter.money", money, StageWords.money(limits.dollars()), StageWords.tokens(tokens)));
        tooltip.setText(Words.of("ui.meter.tip", cost.calls(), tokens, limits.tokens()));
        pseudoClassStateChanged(SHORT, tokens > MOST * limits.tokens() || cost.dollars() != null
                && limits.dollars() != null && cost.dollars().doubleValue() > MOST * limits.dollars().doubleValue());
    }
}
