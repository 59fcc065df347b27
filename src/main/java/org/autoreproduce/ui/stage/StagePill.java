package org.autoreproduce.ui.stage;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.ui.kit.Icon;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A stage: its name and state at a glance, everything else in a tooltip. */
final class StagePill extends Button {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Tooltip tooltip = new Tooltip();
    private @Nullable StageCell shown;

    StagePill(StageName stage) {
        super(StageWords.name(stage));
        setId("stage-" + stage.id());
        getStyleClass().add("stage-pill");
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        setTooltip(tooltip);
        setMinWidth(USE_PREF_SIZE);
    }

    void show(StageCell cell) {
        if (cell.equals(shown)) {
            return;
        }
        boolean other = shown == null || shown.state() != cell.state();
        shown = cell;
        String words = StageWords.name(cell.stage());
        if (cell.state() == StageState.RUNNING && cell.limit() > 0) {
            words += " · " + cell.tries() + "/" + cell.limit();
        }
        setText(words);
        if (other) {
            getStyleClass().removeIf(style -> style.startsWith("stage-is-"));
            getStyleClass().add("stage-is-" + cell.state().name().toLowerCase(Locale.ROOT));
            setGraphic(cell.state() == StageState.PENDING ? null : new Icon(symbol(cell.state())));
        }
        String all = StageWords.tooltip(cell);
        tooltip.setText(all);
        setAccessibleText(all);
    }

    void chosen(boolean now) {
        pseudoClassStateChanged(CHOSEN, now);
    }

    private static Feather symbol(StageState state) {
        return switch (state) {
            case DONE -> Feather.CHECK;
            case RUNNING -> Feather.LOADER;
            case WAITING -> Feather.USER;
            case EDITED -> Feather.EDIT_2;
            case STALE -> Feather.REFRESH_CW;
            case FAILED -> Feather.X;
            case SKIPPED -> Feather.MINUS;
            case PENDING -> Feather.CIRCLE;
        };
    }
}
