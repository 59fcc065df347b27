package org.autoreproduce.ui.lineage;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.PlainLink;
import org.jspecify.annotations.Nullable;

/** What the colours mean, of those that are there, and how many works are dots. */
final class Legend extends FlowPane {
    /** What looks alike is told once. */
    private static final Map<Standing, String> STYLES = Map.of(Standing.CODE, "success", Standing.TEXT, "warning",
            Standing.NOT_FOUND, "warning", Standing.OWN_CODE, "warning", Standing.PINNED, "pinned",
            Standing.SUGGESTED, "suggested", Standing.BANNED, "banned");

    private final PlainLink others;

    /** With what a click on the others does. */
    Legend(Runnable list) {
        getStyleClass().add("lineage-legend");
        others = new PlainLink("", list);
        others.setId("lineage-others");
    }

    void show(@Nullable Picture picture) {
        getChildren().clear();
        if (picture == null) {
            return;
        }
        if (picture.others() > 0) {
            others.setText(Sentence.of("lineage.others", picture.others()).words());
            getChildren().add(others);
        }
        Set<Standing> there = picture.facts().stream().map(Fact::standing)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Standing.class)));
        for (String style : List.of("success", "warning", "pinned", "suggested", "banned")) {
            if (there.stream().anyMatch(standing -> style.equals(STYLES.get(standing)))) {
                getChildren().add(entry(style));
            }
        }
    }

    private static Label entry(String style) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("lineage-swatch", "lineage-" + style);
        return new Label(Sentence.of("lineage.legend." + style).words(), swatch);
    }
}
